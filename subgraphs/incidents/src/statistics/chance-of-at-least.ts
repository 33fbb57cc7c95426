import jstat from 'jstat';

/** The chance of so many events or more where a mean of so many is usual, after Poisson. */
export function chanceOfAtLeast(events: number, mean: number): number {
  if (events <= 0) return 1;
  return mean <= 0 ? 0 : jstat.lowRegGamma(events, mean);
}
