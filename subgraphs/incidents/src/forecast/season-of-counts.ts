import { likeliest } from './likeliest.js';
import { logChanceOfCount } from './log-chance-of-count.js';

const YEAR = 12;

/** How alike the months of a year are beforehand: from hardly at all to as good as the same. */
const ALIKE = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096] as const;

/**
 * What each month of the year has of events, over the mean month; the one after the last counted comes first. Counted over whole years, and
 * drawn towards the mean the more, the less its months differ beyond chance (empirical Bayes, gamma and Poisson: Robbins, 1956): of few
 * events no season is read that is not there.
 */
export function seasonOfCounts(counts: readonly number[]): readonly number[] {
  const years = counts.slice(counts.length % YEAR);
  const totals = Array.from({ length: YEAR }, (_, place) =>
    years.reduce((sum, count, month) => (month % YEAR === place ? sum + count : sum), 0),
  );
  const mean = totals.reduce((sum, total) => sum + total, 0) / YEAR;
  if (mean === 0) return totals.map(() => 1);
  const drawn = (alike: number) => ({
    season: totals.map((total) => (alike + total) / (alike + mean)),
    logLikelihood: totals.reduce(
      (sum, total) => sum + logChanceOfCount(total, { mean, dispersion: 1 + mean / alike }),
      0,
    ),
  });
  return likeliest(ALIKE.map(drawn)).season;
}
