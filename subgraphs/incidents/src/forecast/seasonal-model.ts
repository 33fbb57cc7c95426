import { initSync, MSTL } from '@bsull/augurs/mstl';
import { dispersionOf } from './dispersion-of.js';
import type { ForecastModel } from './forecast-model.js';
import { LEAST_MEAN } from './least-mean.js';
import { wasmOf } from './wasm-of.js';

initSync({ module: wasmOf('mstl') });

const YEAR = 12;

/** One for each month of the year, and one for the level. */
const PARAMETERS = YEAR + 1;

/** A season of twelve months taken apart by loess, what is left smoothed exponentially (MSTL with ETS, augurs): December has its own. */
export const SEASONAL_MODEL: ForecastModel = {
  name: 'season and smoothing',
  expect(counts, horizon) {
    if (counts.length < 2 * YEAR) return null;
    const model = MSTL.ets([YEAR]);
    try {
      model.fit([...counts]);
      const dispersion = dispersionOf(counts, model.predictInSample().point, PARAMETERS);
      return model.predict(horizon).point.map((value) => ({ mean: Math.max(value, LEAST_MEAN), dispersion }));
    } catch {
      // Counts that are all the same have no best model, as the library sees it.
      return null;
    } finally {
      model.free();
    }
  },
};
