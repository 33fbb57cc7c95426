import { dispersionOf } from './dispersion-of.js';
import type { ForecastModel } from './forecast-model.js';
import { LEAST_MEAN } from './least-mean.js';

/** As many as so many months before; how far that was off in the past is how far it may be off. */
const asBefore = (name: string, months: number): ForecastModel => ({
  name,
  expect(counts, horizon) {
    if (counts.length <= months) return null;
    const dispersion = dispersionOf(counts.slice(months), counts.slice(0, -months), 0);
    return Array.from({ length: horizon }, (_, step) => ({
      mean: Math.max(counts.at(-months + (step % months)) ?? 0, LEAST_MEAN),
      dispersion,
    }));
  },
});

/** What a model has to be better than to be worth its name: the same month of last year, and last month. */
export const NAIVE_MODELS: readonly ForecastModel[] = [asBefore('seasonal naive', 12), asBefore('naive', 1)];
