import type { PageInfo } from './page-info.js';

/** A page of records as the resolvers of a connection read it. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  /** Counts what the viewer can page to; runs only when asked. */
  readonly totalCount: () => Promise<number>;
}
