/** Between two ends, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
