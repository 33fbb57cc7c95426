import type { Cell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import { changeOf } from './change-of.js';
import type { DisclosureRules } from './disclosure-rules.js';
import { primarySuppression } from './primary-suppression.js';
import { rounded } from './rounded.js';

export interface Figure {
  readonly figure: number;
  readonly isFresh: boolean;
}

/**
 * The figure a cell is told by, if it is told. One release subtracted from the next must say no more than a table would: a figure moves only
 * when its change could itself be published, and is told again as it was until enough has changed.
 */
export function figureOf({ value, contributions, told }: Cell, rules: DisclosureRules): Figure {
  const fresh = { figure: rounded(value, rules.roundingBase), isFresh: true };
  if (!told) return fresh;
  const change = changeOf(told.contributions, contributions);
  if (change.length === 0) return { figure: told.value, isFresh: false };
  return primarySuppression(cellSummary(change), rules) === null ? fresh : { figure: told.value, isFresh: false };
}
