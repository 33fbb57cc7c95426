import type { Viewer } from '../viewer/viewer.js';
import type { ArgumentRule, Law } from './law.js';
import { mayEverRead } from './may-ever-read.js';

type Column = { readonly title: string } & Pick<Viewer, 'role' | 'memberRole' | 'policeLevel'>;

const WORDS: Readonly<Record<ArgumentRule['kind'], string>> = {
  reads: 'reads',
  shapesThePage: 'shapes the page',
  namesARecord: 'names a record',
  partByPart: 'part by part, below',
  proposesARecord: 'proposes a record',
};

const inWords = (rule: ArgumentRule): string =>
  rule.kind === 'reads' ? `${WORDS.reads} ${rule.columns.join(', ')}` : WORDS[rule.kind];

/** `●` for whoever may use the argument, nothing for whoever is refused; without a column, everyone who may ask the field. */
function mark(law: Law, rule: ArgumentRule, viewer: Column): string {
  if (rule.kind !== 'reads') return '';
  return rule.columns.every((column) => mayEverRead(law, viewer, column)) ? '●' : '';
}

/** The rules of arguments as rows of the access table: fields first, then filters and orders. */
export function describeArguments(law: Law, columns: readonly Column[]): string[] {
  return [
    '### Arguments: what filters and orders read, and who may use them',
    '',
    `| argument | is for | ${columns.map(({ title }) => title).join(' | ')} |`,
    `|---|---|${columns.map(() => ':-:').join('|')}|`,
    ...Object.entries(law.arguments).flatMap(([owner, rules]) =>
      Object.entries(rules).map(
        ([name, rule]) =>
          `| ${owner}(${name}) | ${inWords(rule)} | ${columns.map((viewer) => mark(law, rule, viewer)).join(' | ')} |`,
      ),
    ),
    '',
  ];
}
