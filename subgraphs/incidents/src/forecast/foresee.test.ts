import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/XoroShiro';
import { backTest } from './back-test.js';
import { COUNT_MODELS } from './count-models.js';
import type { ForecastModel } from './forecast-model.js';
import { type Foreseen, foresee, whyNot } from './foresee.js';
import { NAIVE_MODELS } from './naive-models.js';
import { quantilesOfCount } from './quantiles-of-count.js';

const [SEASONAL, LEVEL] = COUNT_MODELS as readonly [ForecastModel, ForecastModel];

/** Share of each month in a year; December: 14.7 %, as among the robberies of the United States in 2010 (JSA). */
const SEASON = [0.08, 0.073, 0.076, 0.074, 0.078, 0.081, 0.072, 0.062, 0.078, 0.087, 0.092, 0.147];

/** Counts that know nothing of one another, with a mean for each month. */
function poisson(seed: number, months: number, mean: (month: number) => number): number[] {
  // Of seeds that lie close together the first numbers are alike.
  const random = xoroshiro128plus((seed + 1) * 7_919);
  return Array.from({ length: months }, (_, month) => {
    const chance = (random.unsafeNext() >>> 0) / 2 ** 32;
    return quantilesOfCount({ mean: mean(month), dispersion: 1 }, [chance])[0] ?? 0;
  });
}

const seasonal = (seed: number, perYear: number): number[] =>
  poisson(seed, 72, (month) => perYear * (SEASON[month % 12] ?? 0));

const TWENTY = Array.from({ length: 20 }, (_, seed) => foresee({ counts: seasonal(seed, 150), firms: 9 }, 1));

describe.each([2, 3, 4, 5])('of a Poisson series with a season, seed %i', (seed) => {
  const { test: tested, benchmark, model } = TWENTY[seed] as Foreseen;

  test('the interval of 80 % held 24 to 33 of 36 months', () => {
    expect(tested.windows).toBe(36);
    expect(tested.coverage80 * 36).toBeGreaterThanOrEqual(24);
    expect(tested.coverage80 * 36).toBeLessThanOrEqual(33);
    expect(tested.coverage95).toBeGreaterThan(tested.coverage80);
  });

  test('a model that knows of seasons is better than the naive ones, and is served', () => {
    expect(model).toBe('season and level');
    expect(tested.mase).toBeLessThan(1);
    expect(tested.pinballLoss).toBeLessThan(benchmark.test.pinballLoss);
    expect(['seasonal naive', 'naive']).toContain(benchmark.name);
  });
});

test('of twenty such series the interval of 80 % held what it says on the whole, and the season is served for most', () => {
  expect(TWENTY.filter(({ model }) => model === SEASONAL.name).length).toBeGreaterThanOrEqual(16);
  const held = TWENTY.reduce((sum, { test: { coverage80 } }) => sum + coverage80, 0) / TWENTY.length;
  expect(Math.abs(held - 0.8)).toBeLessThan(0.03);
});

test('December is foreseen to be worse than November', () => {
  const { months } = foresee({ counts: seasonal(7, 300).slice(0, 70), firms: 9 }, 2);
  expect(months[1]?.[3]).toBeGreaterThan(months[0]?.[3] ?? Number.NaN);
});

test('where no model beats the benchmark the benchmark is served, and named', () => {
  // The same months year after year: nothing is better than last year.
  const counts = Array.from({ length: 72 }, (_, month) => [3, 9, 1, 14, 2, 8, 5, 0, 11, 4, 7, 20][month % 12] ?? 0);
  const { model, benchmark, months, test: tested } = foresee({ counts, firms: 9 }, 3);
  expect(model).toBe('seasonal naive');
  expect(benchmark.name).toBe(model);
  expect(tested).toEqual(benchmark.test);
  expect(months.map((quantiles) => quantiles[3])).toEqual([3, 9, 1]);
});

test('a model that is too sure of its interval of 95 % is not served, however good it is otherwise', () => {
  // Six years with a season; one month in six saw nearly twice as many.
  // biome-ignore format: one line is one year.
  const counts = [
    7, 13, 9, 13, 11, 10, 7, 12, 13, 14, 6, 18,
    13, 8, 10, 25, 11, 12, 11, 10, 11, 12, 22, 14,
    9, 12, 6, 11, 12, 13, 10, 9, 26, 17, 16, 17,
    21, 7, 10, 9, 10, 9, 10, 8, 17, 28, 17, 25,
    9, 9, 11, 15, 20, 13, 12, 8, 14, 12, 9, 15,
    22, 24, 13, 16, 13, 13, 12, 16, 17, 15, 9, 22,
  ];
  const { model, benchmark, test: tested } = foresee({ counts, firms: 9 }, 1);
  const passedOver = backTest(SEASONAL, counts, 1);
  expect(passedOver?.mase).toBeLessThan(1);
  expect(passedOver?.pinballLoss).toBeLessThan(Math.min(tested.pinballLoss, benchmark.test.pinballLoss));
  expect([(passedOver?.coverage80 ?? 0) * 36, (passedOver?.coverage95 ?? 0) * 36]).toEqual([25, 30]);
  expect(model).not.toBe(SEASONAL.name);
  expect(tested.coverage95 * 36).toBeGreaterThanOrEqual(31);
});

test('whatever happened, intervals lie within one another and no count is negative', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)), { minLength: 40, maxLength: 60 }),
      fc.integer({ min: 1, max: 6 }),
      (counts, horizon) => {
        const { months } = foresee({ counts, firms: 3 }, horizon);
        expect(months).toHaveLength(horizon);
        for (const quantiles of months) {
          expect(quantiles.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
          expect(quantiles).toEqual(quantiles.toSorted((one, other) => one - other));
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

/** Events of the eighth arrondissement of Paris in the sample, which fell for two years. */
// biome-ignore format: one line is one year.
const FALLING = [
  5, 0, 1, 4, 2, 1, 1, 2, 2, 3, 0, 2,
  2, 3, 4, 2, 0, 1, 6, 2, 3, 3, 1, 3,
  6, 3, 3, 3, 3, 4, 5, 2, 0, 6, 4, 5,
  5, 4, 5, 1, 3, 8, 8, 5, 4, 2, 0, 9,
  5, 2, 4, 4, 4, 1, 4, 7, 2, 4, 5, 5,
  3, 3, 2, 0, 3, 1, 0, 0, 1, 3, 2, 3,
];

test('of few events that became fewer, fewer and fewer are not foreseen', () => {
  const { months } = foresee({ counts: FALLING, firms: 9 }, 3);
  for (const quantiles of months) {
    expect(quantiles[3]).toBeGreaterThanOrEqual(1);
    expect(quantiles[6]).toBeGreaterThanOrEqual(4);
  }
});

const OF_FEW: readonly (readonly number[])[] = [
  FALLING,
  ...[0.5, 1, 3, 12, 60].map((mean) => poisson(5, 60, (month) => mean * (1 - month / 70))),
  ...[0.5, 1, 3, 12, 60].map((mean) => poisson(6, 60, (month) => mean * (1 + Math.sin(month / 7)))),
];

test.each(OF_FEW)('the later the month, the less sure it is, whatever the level did before, series %#', (...counts) => {
  const widths = (LEVEL.expect(counts, 12) ?? []).map((expectation) => {
    const [low = 0, high = 0] = quantilesOfCount(expectation, [0.025, 0.975]);
    return high - low;
  });
  expect(widths).toHaveLength(12);
  expect(widths).toEqual(widths.toSorted((one, other) => one - other));
});

test('where no month is another than the rest, hardly ever is a season read', () => {
  const share = (counts: number[]) => {
    const means = (SEASONAL.expect(counts, 12) ?? []).map(({ mean }) => mean);
    return Math.max(...means) / Math.min(...means);
  };
  const shares = (of: (seed: number) => number[]) => Array.from({ length: 20 }, (_, seed) => share(of(seed)));
  expect(shares((seed) => poisson(seed, 72, () => 3)).filter((one) => one > 1.25).length).toBeLessThan(10);
  expect(Math.min(...shares((seed) => seasonal(seed, 150)))).toBeGreaterThan(1.4);
});

test('counts that are all the same are foreseen to stay so', () => {
  const { months } = foresee({ counts: Array<number>(48).fill(4), firms: 3 }, 3);
  expect(months.map((quantiles) => quantiles[3])).toEqual([4, 4, 4]);
});

test('the same counts give the same answer to the last digit', () => {
  const history = { counts: seasonal(11, 90), firms: 4 };
  expect(foresee(history, 3)).toEqual(foresee(history, 3));
});

test('nothing is foreseen from too few months, events or firms', () => {
  const counts = (months: number, each: number) => Array<number>(months).fill(each);
  expect(whyNot({ counts: counts(72, 4), firms: 3 }, 3)).toBeNull();
  expect(whyNot({ counts: counts(37, 4), firms: 3 }, 3)?.en).toMatch(/37 months/);
  expect(whyNot({ counts: counts(38, 4), firms: 3 }, 3)).toBeNull();
  expect(whyNot({ counts: [...counts(60, 0), ...counts(12, 2)], firms: 3 }, 3)?.en).toMatch(/30 events/);
  expect(whyNot({ counts: counts(72, 4), firms: 2 }, 3)?.en).toMatch(/3 firms/);
});

test('a back-test never sees what came after', () => {
  const counts = seasonal(3, 120);
  const seen: number[] = [];
  const model = {
    name: 'spy',
    expect: (training: readonly number[], horizon: number) => {
      seen.push(training.length);
      return Array.from({ length: horizon }, () => ({ mean: 1, dispersion: 1 }));
    },
  };
  expect(backTest(model, counts, 3)?.windows).toBe(36);
  expect(seen).toEqual(Array.from({ length: 36 }, (_, window) => 34 + window));
});

test('quantiles are those of tables: Poisson of mean 4, and a negative binomial that varies more', () => {
  expect(quantilesOfCount({ mean: 4, dispersion: 1 }, [0.025, 0.5, 0.975])).toEqual([1, 4, 8]);
  const [low = 0, , high = 0] = quantilesOfCount({ mean: 4, dispersion: 3 }, [0.025, 0.5, 0.975]);
  // Of size 2 and chance 1/3: more than 12 come in 2.7 of a hundred months, more than 13 in 1.9.
  expect([low, high]).toEqual([0, 13]);
  expect(quantilesOfCount({ mean: 5_000, dispersion: 1 }, [0.5])).toEqual([5_000]);
  expect(NAIVE_MODELS.map(({ name }) => name)).toEqual(['seasonal naive', 'naive']);
});
