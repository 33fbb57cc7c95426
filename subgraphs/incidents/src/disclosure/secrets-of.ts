import type { Bounds } from './bounds.js';
import type { Cell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import type { DisclosureRules } from './disclosure-rules.js';
import type { Equation } from './equation.js';
import { neededBounds } from './needed-bounds.js';
import { primarySuppression } from './primary-suppression.js';
import type { Secret } from './secret.js';
import { unionOf } from './union-of.js';

/** No secret can be wider than what everybody knows of it anyway. */
function within({ low, high }: Bounds, cells: readonly Cell[]): Bounds {
  const sum = (side: keyof Bounds): number => cells.reduce((total, { known }) => total + known[side], 0);
  return { low: Math.max(low, sum('low')), high: Math.min(high, sum('high')) };
}

/**
 * What must stay uncertain: every withheld cell; and of a margin that is told, all its withheld cells together, which subtraction gives, when
 * they would not be told as one cell either. Two firms alone in two cells of one row could otherwise read each other by their sum. Where
 * nothing is behind the cells that are told, that sum is the margin itself.
 */
export function secretsOf(
  cells: readonly Cell[],
  isWithheld: readonly boolean[],
  equations: readonly Equation[],
  rules: DisclosureRules,
): Secret[] {
  const { roundingBase } = rules;
  const single = cells.flatMap((one, cell): Secret[] =>
    isWithheld[cell] ? [{ cells: [cell], needed: within(neededBounds(one.value, roundingBase), [one]) }] : [],
  );
  const sums = equations.flatMap(({ parent, children }): Secret[] => {
    const withheld = children.filter((child) => isWithheld[child]);
    const isWhole = children.every((child) => isWithheld[child] || (cells[child] as Cell).contributions.length === 0);
    if (isWithheld[parent] || withheld.length < 2 || isWhole) return [];
    const union = unionOf(withheld.map((child) => (cells[child] as Cell).contributions));
    if (primarySuppression(cellSummary(union), rules) === null) return [];
    const together = withheld.map((child) => cells[child] as Cell);
    const value = together.reduce((sum, one) => sum + one.value, 0);
    return [{ cells: withheld, needed: within(neededBounds(value, roundingBase), together) }];
  });
  return [...single, ...sums];
}
