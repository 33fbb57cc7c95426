import { findBreakingChanges, type GraphQLSchema } from 'graphql';

export interface BreakingChange {
  /** The coordinate a decision must name, e.g. `Incident.category`. */
  readonly coordinate: string;
  readonly description: string;
}

/** The changes that would break a client written against the released graph. */
export function breakingChanges(released: GraphQLSchema, present: GraphQLSchema): BreakingChange[] {
  return findBreakingChanges(released, present).map(({ description }) => ({
    coordinate: /[A-Z_]\w*(\.\w+)?/.exec(description)?.[0] ?? description,
    description,
  }));
}
