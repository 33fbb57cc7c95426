import type { Verdict } from './try-mutant.js';

const HEADINGS = ['mutant', 'found by', 'operations', 'seconds'] as const;

const rowsOf = ({ mutant, foundBy, missed, operations, seconds }: Verdict): string[][] => {
  const found = [...foundBy, ...missed.map((detector) => `NOT by ${detector}`)];
  return found.map((by, index) => [
    index === 0 ? mutant : '',
    by,
    index === 0 ? [...operations.values()].join(', ') : '',
    index === 0 ? seconds.toFixed(1) : '',
  ]);
};

/** The table in Markdown, one line for everything that found a mutant or should have. */
export function tableOfVerdicts(verdicts: readonly Verdict[]): string {
  const rows = [[...HEADINGS], HEADINGS.map(() => '---'), ...verdicts.flatMap(rowsOf)];
  return rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}
