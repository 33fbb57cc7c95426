import type { CountExpectation } from './log-chance-of-count.js';

/** A way to foresee monthly counts from those before. */
export interface ForecastModel {
  readonly name: string;
  /** What the next months are expected to be; `null` where the model finds nothing to go by. */
  expect(counts: readonly number[], horizon: number): CountExpectation[] | null;
}
