import type { Cell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import type { DisclosureRules } from './disclosure-rules.js';
import type { Equation } from './equation.js';
import { neededBounds } from './needed-bounds.js';
import { primarySuppression } from './primary-suppression.js';
import type { Secret } from './secret.js';
import { unionOf } from './union-of.js';

/**
 * What must stay uncertain: every withheld cell; and of a margin that is told, all its withheld cells together, which subtraction gives, when
 * they would not be told as one cell either. Two firms alone in two cells of one row could otherwise read each other by their sum.
 */
export function secretsOf(
  cells: readonly Cell[],
  isWithheld: readonly boolean[],
  equations: readonly Equation[],
  rules: DisclosureRules,
): Secret[] {
  const { roundingBase } = rules;
  const single = cells.flatMap(({ value }, cell): Secret[] =>
    isWithheld[cell] ? [{ cells: [cell], needed: neededBounds(value, roundingBase) }] : [],
  );
  const sums = equations.flatMap(({ parent, children }): Secret[] => {
    const withheld = children.filter((child) => isWithheld[child]);
    if (isWithheld[parent] || withheld.length < 2) return [];
    const union = unionOf(withheld.map((child) => (cells[child] as Cell).contributions));
    if (primarySuppression(cellSummary(union), rules) === null) return [];
    const value = withheld.reduce((sum, child) => sum + (cells[child] as Cell).value, 0);
    return [{ cells: withheld, needed: neededBounds(value, roundingBase) }];
  });
  return [...single, ...sums];
}
