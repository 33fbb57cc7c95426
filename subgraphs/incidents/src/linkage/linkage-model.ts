import { PUBLISHED_SHARES } from './published-shares.js';

/**
 * The model two incidents are compared by: naive Bayes, each weight the binary logarithm of how much likelier the agreement is in the work
 * of one team than by chance. A pair that was rejected under a version is not proposed again under it, so whoever changes a number here
 * raises the version and measures anew (`schema/src/sample/incidents/linkage-of-planted-series.test.ts`).
 *
 * How rare a method is comes from this table and never from the records at hand. Counted over all records it would tell of those the
 * viewer may not see, and over the viewer's own the score of one pair would differ from viewer to viewer and day to day, so that neither a
 * rejection nor a stated accuracy could hold. The shares are those of the whole country over six years, rounded to a percent.
 */
export const LINKAGE_MODEL = {
  version: 'naive-bayes-1',
  /** Measured on the series planted in the sample: the chance that a true link scores higher than a pair that is none. */
  validationAuc: 0.94,
  validatedOnPairs: 395,
  /** How often a team does again what it did before. */
  repeats: 0.6,
  /** A share of incidents below which nothing counts as rarer: a table of a few thousand cannot tell one in a thousand from none. */
  rarest: 0.01,
  /** Bits, by kilometres apart at most; beyond the last, against a link. */
  place: { bands: [1, 5, 25, 100], bits: [3, 2, 1, 0, -1.5] },
  /** Bits, by days apart at most. */
  time: { bands: [7, 30, 90, 365], bits: [3, 2, 1, 0, -1] },
  vehicle: { sameModelAndColour: 4, sameModel: 2.5 },
  shares: PUBLISHED_SHARES,
} as const;
