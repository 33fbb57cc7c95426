import type { Sentence } from '@hub/shared/errors/sentence';
import { type BackTest, backTest, SHOWN_CHANCES, windowsOf } from './back-test.js';
import { COUNT_MODELS } from './count-models.js';
import type { ForecastModel } from './forecast-model.js';
import { NAIVE_MODELS } from './naive-models.js';
import { quantilesOfCount } from './quantiles-of-count.js';

/** Below these there is nothing to learn from, or nobody to hide among. */
const LEAST_EVENTS = 30;
const LEAST_FIRMS = 3;
const LEAST_WINDOWS = 12;

/** Of 36 windows: how many a true interval holds in 95 of 100 back-tests. */
const HONEST_COVERAGE = {
  coverage80: { least: 24 / 36, most: 33 / 36 },
  coverage95: { least: 31 / 36, most: 1 },
} as const;

export interface MonthlyHistory {
  /** One count for each month, the oldest first, without a gap. */
  readonly counts: readonly number[];
  /** How many firms the events happened to. */
  readonly firms: number;
}

export interface Foreseen {
  readonly model: string;
  /** For each month the quantiles of `SHOWN_CHANCES`. */
  readonly months: readonly (readonly number[])[];
  readonly test: BackTest;
  readonly benchmark: { readonly name: string; readonly test: BackTest };
}

interface Tested {
  readonly model: ForecastModel;
  readonly test: BackTest;
}

function tested(models: readonly ForecastModel[], counts: readonly number[], horizon: number): Tested[] {
  return models
    .flatMap((model) => {
      const test = backTest(model, counts, horizon);
      return test ? [{ model, test }] : [];
    })
    .sort((one, other) => one.test.pinballLoss - other.test.pinballLoss);
}

function isHonest(test: BackTest, interval: keyof typeof HONEST_COVERAGE): boolean {
  const { least, most } = HONEST_COVERAGE[interval];
  return test[interval] >= least && test[interval] <= most;
}

/** Whether a model is worth more than the benchmark, and as sure of itself as it has a right to be. */
function isAccepted({ test }: Tested, benchmark: Tested): boolean {
  return (
    test.mase < 1 &&
    test.pinballLoss < benchmark.test.pinballLoss &&
    isHonest(test, 'coverage80') &&
    isHonest(test, 'coverage95')
  );
}

/** Why nothing can be foreseen, in words; `null` when something can. */
export function whyNot({ counts, firms }: MonthlyHistory, horizon: number): Sentence | null {
  const events = counts.reduce((sum, count) => sum + count, 0);
  if (windowsOf(counts.length, horizon) < LEAST_WINDOWS)
    return {
      en: `Too little data: a forecast is tested in ${LEAST_WINDOWS} windows after two years of training, and there are ${counts.length} months.`,
      fr: `Trop peu de données : une prévision est éprouvée sur ${LEAST_WINDOWS} fenêtres après deux années d’apprentissage, et il n’y a que ${counts.length} mois.`,
    };
  if (events < LEAST_EVENTS)
    return {
      en: `Too little data: fewer than ${LEAST_EVENTS} events.`,
      fr: `Trop peu de données : moins de ${LEAST_EVENTS} faits.`,
    };
  if (firms >= LEAST_FIRMS) return null;
  return {
    en: `Too little data: fewer than ${LEAST_FIRMS} firms.`,
    fr: `Trop peu de données : moins de ${LEAST_FIRMS} entreprises.`,
  };
}

/**
 * Foresees the next months with the model that was best in the past. Where none is better than the naive benchmark and honest about how
 * sure it is, the benchmark itself is what is served, by its name.
 */
export function foresee({ counts }: MonthlyHistory, horizon: number): Foreseen {
  const [benchmark] = tested(NAIVE_MODELS, counts, horizon);
  if (!benchmark) throw new Error('A history that passed has a benchmark.');
  const [best = benchmark] = tested(COUNT_MODELS, counts, horizon).filter((one) => isAccepted(one, benchmark));
  const expected = best.model.expect(counts, horizon) ?? [];
  return {
    model: best.model.name,
    months: expected.map((expectation) => quantilesOfCount(expectation, SHOWN_CHANCES)),
    test: best.test,
    benchmark: { name: benchmark.model.name, test: benchmark.test },
  };
}
