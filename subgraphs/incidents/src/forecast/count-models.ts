import type { ForecastModel } from './forecast-model.js';
import { LEAST_MEAN } from './least-mean.js';
import { levelOfCounts } from './level-of-counts.js';
import { seasonOfCounts } from './season-of-counts.js';

const levelModel = (name: string, seasonOf: (counts: readonly number[]) => readonly number[]): ForecastModel => ({
  name,
  expect(counts, horizon) {
    const season = seasonOf(counts);
    const { rate, months, kept } = levelOfCounts(counts, season);
    return Array.from({ length: horizon }, (_, step) => {
      const share = season[step % season.length] ?? 1;
      // The level may move on: what is not known of it grows with each month, as in exponential smoothing.
      const moved = 1 + step * (1 - kept) ** 2;
      return { mean: Math.max(share * rate, LEAST_MEAN), dispersion: (1 + share / months) * moved };
    });
  },
});

/** Models of counts, which know that they are whole and never negative: December has its own, or every month is like the other. */
export const COUNT_MODELS: readonly ForecastModel[] = [
  levelModel('season and level', seasonOfCounts),
  levelModel('level', () => [1]),
];
