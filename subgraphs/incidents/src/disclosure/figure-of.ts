import type { Cell, ProtectedCell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import { changeOf } from './change-of.js';
import type { DisclosureRules } from './disclosure-rules.js';
import { primarySuppression } from './primary-suppression.js';
import { rounded } from './rounded.js';
import { withheld } from './withheld.js';

/**
 * What may be told of a cell by itself. One release subtracted from the next must say no more than a table would: a figure moves, comes or
 * goes only when its change could itself be published, and stands as it was until enough has changed. That there was nothing does not stand
 * once there is something: it would be a false claim.
 */
export function figureOf(cell: Cell, rules: DisclosureRules): ProtectedCell {
  const { value, contributions, barred, told } = cell;
  const reason = barred ?? primarySuppression(cellSummary(contributions), rules);
  const now: ProtectedCell = reason
    ? withheld(cell, reason)
    : { published: rounded(value, rules.roundingBase), reason: null, isFresh: true };
  if (barred || !told || (told.value === 0 && contributions.length === 0)) return now;
  const change = changeOf(told.contributions, contributions);
  const hidden = change.length === 0 ? 'COUNT' : primarySuppression(cellSummary(change), rules);
  if (hidden === null) return now;
  const stands = told.value !== null && (told.value !== 0 || told.contributions.length > 0);
  return stands ? { published: told.value, reason: null, isFresh: false } : withheld(cell, reason ?? hidden);
}
