import jstat from 'jstat';

const { gammaln } = jstat;

/** What a count is expected to be. */
export interface CountExpectation {
  readonly mean: number;
  /** Variance over mean: 1 for events that know nothing of one another, more when they come in waves. */
  readonly dispersion: number;
}

/** The logarithm of the chance of exactly so many: Poisson, or negative binomial where counts vary more than by chance; none is too large. */
export function logChanceOfCount(count: number, { mean, dispersion }: CountExpectation): number {
  if (dispersion < 1.001) return count * Math.log(mean) - mean - gammaln(count + 1);
  const size = mean / (dispersion - 1);
  const ways = gammaln(count + size) - gammaln(count + 1) - gammaln(size);
  return ways - size * Math.log(dispersion) + count * Math.log(1 - 1 / dispersion);
}
