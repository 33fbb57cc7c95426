import type { ForecastModel } from './forecast-model.js';
import { quantilesOfCount } from './quantiles-of-count.js';

/** The chances whose quantiles are shown: the bounds of the intervals of 95, 80 and 50 %, and the median. */
export const SHOWN_CHANCES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

const YEAR = 12;

/** Months a model is trained on at least. */
const LEAST_TRAINING = 2 * YEAR;

const MOST_WINDOWS = 36;

/** How good a model was, had it been asked month after month in the past, each time knowing nothing of what came after. */
export interface BackTest {
  readonly windows: number;
  /** Mean absolute error of the median, over that of last year's month within the training months: below 1 it beats it. */
  readonly mase: number;
  /** Mean loss of the seven quantiles: less is better, for being near and for being sure of the right thing. */
  readonly pinballLoss: number;
  /** Shares of the months that fell into the intervals of 80 and 95 %. */
  readonly coverage80: number;
  readonly coverage95: number;
}

/** How many windows there are to test in: each has two years before it and the horizon after it. */
export function windowsOf(months: number, horizon: number): number {
  return Math.max(0, Math.min(MOST_WINDOWS, months - LEAST_TRAINING - horizon + 1));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const pinball = (chance: number, quantile: number, actual: number): number =>
  actual >= quantile ? chance * (actual - quantile) : (1 - chance) * (quantile - actual);

/** The mean change from one year to the next within the training months; of a series that never changes, one event. */
function yearlyChange(training: readonly number[]): number {
  const changes = training.slice(YEAR).map((count, place) => Math.abs(count - (training[place] ?? 0)));
  return mean(changes) || 1;
}

/** Tests a model with a rolling origin; `null` where it has nothing to say in some window. */
export function backTest(model: ForecastModel, counts: readonly number[], horizon: number): BackTest | null {
  const windows = windowsOf(counts.length, horizon);
  const months: { scaledError: number; loss: number; in80: boolean; in95: boolean }[] = [];
  for (let window = 0; window < windows; window += 1) {
    const origin = counts.length - horizon - windows + 1 + window;
    const training = counts.slice(0, origin);
    const expected = model.expect(training, horizon);
    if (!expected) return null;
    const change = yearlyChange(training);
    for (const [step, expectation] of expected.entries()) {
      const actual = counts[origin + step] ?? 0;
      const quantiles = quantilesOfCount(expectation, SHOWN_CHANCES);
      const [low95 = 0, low80 = 0, , median = 0, , high80 = 0, high95 = 0] = quantiles;
      months.push({
        scaledError: Math.abs(actual - median) / change,
        loss: mean(SHOWN_CHANCES.map((chance, place) => pinball(chance, quantiles[place] ?? 0, actual))),
        in80: actual >= low80 && actual <= high80,
        in95: actual >= low95 && actual <= high95,
      });
    }
  }
  if (months.length === 0) return null;
  return {
    windows,
    mase: mean(months.map(({ scaledError }) => scaledError)),
    pinballLoss: mean(months.map(({ loss }) => loss)),
    coverage80: mean(months.map(({ in80 }) => Number(in80))),
    coverage95: mean(months.map(({ in95 }) => Number(in95))),
  };
}
