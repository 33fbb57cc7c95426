import jstat from 'jstat';

const { gammaln } = jstat;

/** Where the chance left is below anything that is asked for. */
const FURTHEST = 100_000;

/** What a count is expected to be. */
export interface CountExpectation {
  readonly mean: number;
  /** Variance over mean: 1 for events that know nothing of one another, more when they come in waves. */
  readonly dispersion: number;
}

/** The chance of exactly so many: Poisson, or negative binomial where counts vary more than by chance; by logarithms, so that none is too large. */
function chanceOf(count: number, { mean, dispersion }: CountExpectation): number {
  if (dispersion < 1.001) return Math.exp(count * Math.log(mean) - mean - gammaln(count + 1));
  const size = mean / (dispersion - 1);
  const ways = gammaln(count + size) - gammaln(count + 1) - gammaln(size);
  return Math.exp(ways - size * Math.log(dispersion) + count * Math.log(1 - 1 / dispersion));
}

/** The smallest counts that are not exceeded with the given chances, in ascending order. Counts are whole, and never negative. */
export function quantilesOfCount(expectation: CountExpectation, chances: readonly number[]): number[] {
  let count = 0;
  let reached = chanceOf(0, expectation);
  return chances.map((chance) => {
    while (reached < chance && count < FURTHEST) {
      count += 1;
      reached += chanceOf(count, expectation);
    }
    return count;
  });
}
