import { likeliest } from './likeliest.js';
import { logChanceOfCount } from './log-chance-of-count.js';

/** How much of what was known counts a month later: from half of it to nearly all. */
const KEPT = Array.from({ length: 25 }, (_, step) => 0.5 + step * 0.02);

/** What a month brings, and how sure that is. */
export interface Level {
  /** Events of a mean month. */
  readonly rate: number;
  /** Of how many mean months it is known. */
  readonly months: number;
  /** The share of what is known that still counts a month later. */
  readonly kept: number;
  /** How likely each month was, foreseen from those before it. */
  readonly logLikelihood: number;
}

function levelKeeping(kept: number, counts: readonly number[], season: readonly number[]): Level {
  let [events, months, logLikelihood] = [0, 0, 0];
  for (const [place, count] of counts.entries()) {
    const share = season.at((place - counts.length) % season.length) ?? 1;
    // Before the first event nothing is foreseen.
    if (events > 0) {
      const expectation = { mean: (share * events) / months, dispersion: 1 + share / months };
      logLikelihood += logChanceOfCount(count, expectation);
    }
    events = kept * (events + count);
    months = kept * (months + share);
  }
  return { rate: months > 0 ? events / months : 0, months, kept, logLikelihood };
}

/**
 * The level counts have come to: a mean that is the more of late months, the more the level has moved in the past (Harvey and Fernandes,
 * 1989, "Time series models for count or qualitative observations"). It has no trend, which would carry few events below none.
 */
export function levelOfCounts(counts: readonly number[], season: readonly number[]): Level {
  return likeliest(KEPT.map((kept) => levelKeeping(kept, counts, season)));
}
