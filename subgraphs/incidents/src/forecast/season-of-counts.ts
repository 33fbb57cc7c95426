import { likeliest } from './likeliest.js';
import { logChanceOfCount } from './log-chance-of-count.js';

const YEAR = 12;
const HALF = YEAR / 2;

/** How alike the months of a year are beforehand: from hardly at all to as good as the same. */
const ALIKE = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096] as const;

/** The mean month of the year around a month, which has each month once; near an end, of the year there. */
function usualAround(counts: readonly number[], place: number): number {
  const middle = Math.min(Math.max(place, HALF), counts.length - HALF - 1);
  const year = counts.slice(middle - HALF, middle + HALF + 1);
  const ends = (year.at(0) ?? 0) + (year.at(-1) ?? 0);
  return (year.reduce((sum, count) => sum + count, 0) - ends / 2) / YEAR;
}

/** What happened in one month of the year, and what would have, had it been like the months around it. */
interface MonthOfYear {
  readonly events: number;
  readonly usual: number;
}

function monthsOfYear(counts: readonly number[]): MonthOfYear[] {
  const found = Array.from({ length: YEAR }, () => ({ events: 0, usual: 0 }));
  for (const [place, count] of counts.entries()) {
    const month = found.at((place - counts.length) % YEAR) as { events: number; usual: number };
    month.events += count;
    month.usual += usualAround(counts, place);
  }
  return found;
}

/**
 * What each month of the year has of events, over the mean month; the one after the last counted comes first. Each is compared with the year
 * around it, so that a rising level is no season, and drawn towards the mean the more, the less months differ beyond chance (empirical Bayes,
 * gamma and Poisson: Robbins, 1956): of few events no season is read that is not there.
 */
export function seasonOfCounts(counts: readonly number[]): readonly number[] {
  const found = monthsOfYear(counts);
  if (found.some(({ usual }) => usual === 0)) return found.map(() => 1);
  const drawn = (alike: number) => ({
    shares: found.map(({ events, usual }) => (alike + events) / (alike + usual)),
    logLikelihood: found.reduce(
      (sum, { events, usual }) => sum + logChanceOfCount(events, { mean: usual, dispersion: 1 + usual / alike }),
      0,
    ),
  });
  const { shares } = likeliest(ALIKE.map(drawn));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => (share * YEAR) / sum);
}
