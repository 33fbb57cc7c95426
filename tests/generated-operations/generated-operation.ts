/** One operation as a client could send it, once what it takes from earlier answers is filled in (`Memory.fill`). */
export interface GeneratedOperation {
  readonly type: 'query' | 'mutation';
  /** GraphQL, formatted for a reader. */
  readonly document: string;
  /** By name without the `$`; some may be an `Earlier`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is said to be for; null when nothing is said. */
  readonly purpose: string | null;
}
