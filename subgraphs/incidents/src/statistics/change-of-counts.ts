import jstat from 'jstat';
import type { Interval } from './interval.js';

/** Beyond so many standard deviations nothing of a Poisson distribution is left that would be seen. */
const TAIL = 7;

/** Above such a mean the distribution is as good as normal, and summing over all pairs would take its time. */
const MANY = 1_000;

/** How far two counts are apart, in standard deviations, if both had the same mean. */
export function zOfCounts(before: number, after: number): number {
  return before + after === 0 ? 0 : (after - before) / Math.sqrt(before + after);
}

/**
 * The chance of two counts at least so far apart if nothing had changed: the E-test of Krishnamoorthy and Thomson (2004), which sums over
 * all pairs of counts that a common mean could have given.
 */
export function chanceOfChange(before: number, after: number): number {
  const mean = (before + after) / 2;
  if (before === after) return 1;
  const observed = Math.abs(zOfCounts(before, after));
  if (mean > MANY) return jstat.erfc(observed / Math.SQRT2);
  const reach = TAIL * Math.sqrt(mean) + TAIL;
  const first = Math.max(0, Math.floor(mean - reach));
  const weights = Array.from({ length: Math.ceil(mean + reach) - first + 1 }, (_, index) => {
    const count = first + index;
    return Math.exp(count * Math.log(mean) - mean - jstat.gammaln(count + 1));
  });
  let chance = 0;
  // Each pair stands for the same two counts the other way round as well.
  for (const [one, weight] of weights.entries())
    for (let other = one + 1; other < weights.length; other += 1)
      if (zOfCounts(first + one, first + other) >= observed - 1e-9) chance += 2 * weight * (weights[other] as number);
  return Math.min(1, chance);
}

/** The 95 % interval of `after` over `before`: exact, by the share of the later count in both (Clopper and Pearson, 1934). */
export function ratioOfCounts(before: number, after: number): Interval {
  const low = after === 0 ? 0 : jstat.beta.inv(0.025, after, before + 1);
  const high = before === 0 ? 1 : jstat.beta.inv(0.975, after + 1, before);
  return { low: low / (1 - low), high: high === 1 ? Number.POSITIVE_INFINITY : high / (1 - high) };
}
