/**
 * What arguments are made of. Random values find no record: a test that is to find what depends on a hidden value has to know that value.
 */
export interface Dictionary {
  /**
   * Values by what takes them, the narrowest first: `incident.id` (an argument of a field), `IncidentInput.premisesId` (a field of an input),
   * `areaCode` (whatever bears that name), `ID` (a scalar).
   */
  readonly words: Readonly<Record<string, readonly unknown[]>>;
  /** Whole inputs somebody could send, by input type, so that some of what is generated is accepted. */
  readonly inputs: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
