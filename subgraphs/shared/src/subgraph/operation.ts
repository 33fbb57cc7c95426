import type { DocumentNode } from 'graphql';

/** One operation for a subgraph. */
export interface Operation {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}
