/** A region or department, as figures are told by it. */
export interface Place {
  readonly code: string;
  /** The region a department lies in; null for a region. */
  readonly region: string | null;
  /** Whether it holds enough member premises for "nothing happened" to be told of it. */
  readonly mayTellNothing: boolean;
}
