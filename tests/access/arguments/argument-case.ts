/** A node of a list as the viewer reads it. */
export type Node = Readonly<Record<string, never>>;

/** One argument used with one value, and who of the list it must leave, judged by nothing but what the viewer reads. */
export interface ArgumentCase {
  /** `IncidentFilter.category`, as in the access law. */
  readonly argument: string;
  readonly list: string;
  /** The argument and its value, as GraphQL writes them. */
  readonly written: string;
  /** What the list is narrowed to besides, where its own bounds do not part what is kept from what is not. */
  readonly within?: string;
  keeps(node: Node): boolean;
}

/** A list whose arguments are tested: a part of it that can be read whole, and what to read of each node. */
export interface ListUnderTest {
  readonly name: string;
  /** Written into every operation, so that the list stays short; arguments of its own kind. */
  readonly within?: string;
  readonly selection: string;
}
