import type { Contribution } from './contribution.js';

/** All that the rules ask of a cell. */
export interface CellSummary {
  readonly total: number;
  readonly records: number;
  readonly firms: number;
  readonly largest: number;
  readonly second: number;
}

/** Sums a cell up. A firm that adds nothing is no contributor; the size of what a firm takes away counts like that of what it adds. */
export function cellSummary(contributions: readonly Contribution[]): CellSummary {
  let [total, records, firms, largest, second] = [0, 0, 0, 0, 0];
  for (const contribution of contributions) {
    const amount = Math.abs(contribution.amount);
    if (amount === 0 && contribution.records === 0) continue;
    total += amount;
    records += Math.abs(contribution.records);
    firms += 1;
    second = Math.max(second, Math.min(largest, amount));
    largest = Math.max(largest, amount);
  }
  return { total, records, firms, largest, second };
}
