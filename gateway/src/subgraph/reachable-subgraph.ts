import type { DocumentNode, FormattedExecutionResult } from 'graphql';

/** One operation for one subgraph. */
export interface SubgraphFetch {
  readonly document: DocumentNode;
  /** The document as text, for subgraphs that are reached over the wire. */
  readonly source: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** The viewer token: the only thing about the caller that a subgraph hears. */
  readonly token: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** A subgraph as the gateway sees it, in this process or at an address. An `OpenSubgraph` is one as it stands. */
export interface ReachableSubgraph {
  readonly name: string;
  execute(fetch: SubgraphFetch): Promise<Pick<FormattedExecutionResult, 'data' | 'errors'>>;
  /** Throws unless the subgraph and its database would answer now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
