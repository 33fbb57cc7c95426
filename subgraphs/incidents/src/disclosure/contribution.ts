/** What one firm adds to a cell: its sum, and from how many incidents. */
export interface Contribution {
  readonly firm: string;
  readonly amount: number;
  readonly records: number;
}
