/** What one operation may ask for. Every limit is above what a person or a system reading the graph needs, and below what would hurt. */
export interface OperationLimits {
  /** Words and signs of the document. */
  readonly tokens: number;
  /** Levels of nesting; the introspection query of common tools needs 15. */
  readonly depth: number;
  /** Fields under another name, which is how one operation becomes a thousand. */
  readonly aliases: number;
  readonly directives: number;
  /** Selections with every fragment written out. */
  readonly selections: number;
  /** Entries of one list in an argument or a variable. */
  readonly listEntries: number;
  /** Entries of one list in a variable of these types, which bring many records or what a whole shop held; how many they may be their own field says. */
  readonly longLists: Readonly<Record<string, number>>;
  /** `first` or `last` of one list. */
  readonly pageSize: number;
  /** Records the answer may hold, as estimated from page sizes. */
  readonly records: number;
}

export const OPERATION_LIMITS: OperationLimits = {
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  directives: 30,
  selections: 1_000,
  listEntries: 100,
  longLists: { ImportIncidentsInput: 10_000, IncidentRow: 10_000, IncidentInput: 500, AmendmentInput: 500 },
  pageSize: 100,
  records: 5_000,
};
