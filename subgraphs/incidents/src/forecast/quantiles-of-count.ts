import { type CountExpectation, logChanceOfCount } from './log-chance-of-count.js';

/** Where the chance left is below anything that is asked for. */
const FURTHEST = 100_000;

/** The smallest counts that are not exceeded with the given chances, in ascending order. Counts are whole, and never negative. */
export function quantilesOfCount(expectation: CountExpectation, chances: readonly number[]): number[] {
  let count = 0;
  let reached = Math.exp(logChanceOfCount(0, expectation));
  return chances.map((chance) => {
    while (reached < chance && count < FURTHEST) {
      count += 1;
      reached += Math.exp(logChanceOfCount(count, expectation));
    }
    return count;
  });
}
