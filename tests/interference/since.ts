/** From when on what is written is written to two worlds alike. */
export interface Since {
  /** By the clock, in milliseconds. */
  readonly instant: number;
  /** In the order of changes: the last place that was taken before. */
  readonly place: bigint;
}
