import { AutoETS, initSync } from '@bsull/augurs/ets';
import type { ForecastModel } from './forecast-model.js';
import { LEAST_MEAN } from './least-mean.js';
import { wasmOf } from './wasm-of.js';

initSync({ module: wasmOf('ets') });

/** The share of a normal distribution within one standard deviation: at this level half the width of an interval is that deviation. */
const ONE_DEVIATION = 0.6827;

/** Exponential smoothing, its form chosen by the data (augurs): for counts without a season. */
export const SMOOTHING_MODEL: ForecastModel = {
  name: 'exponential smoothing',
  expect(counts, horizon) {
    const model = new AutoETS(1, 'ZZN');
    try {
      model.fit([...counts]);
      const { point, intervals } = model.predict(horizon, ONE_DEVIATION);
      return point.map((value, step) => {
        const mean = Math.max(value, LEAST_MEAN);
        const deviation = (intervals?.upper[step] ?? value) - value;
        return { mean, dispersion: Math.max(1, deviation ** 2 / mean) };
      });
    } catch {
      // Counts that are all the same have no best model, as the library sees it.
      return null;
    } finally {
      model.free();
    }
  },
};
