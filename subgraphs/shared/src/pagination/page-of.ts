import type { Page } from './page.js';
import type { PageInfo } from './page-info.js';

/** A record of a page, and what seals its place in the list. */
interface Placed<T> {
  readonly node: T;
  readonly seal: () => string;
}

/** What is known of a page besides its records. */
type Bounds = Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>;

/** Puts a page together. Whoever reads `nodes` alone pays for no cursor: each is sealed when it is selected. */
export function pageOf<T>(records: readonly Placed<T>[], bounds: Bounds): Omit<Page<T>, 'totalCount'> {
  return {
    nodes: records.map(({ node }) => node),
    edges: records.map(({ node, seal }) => ({
      node,
      get cursor() {
        return seal();
      },
    })),
    pageInfo: {
      ...bounds,
      get startCursor() {
        return records[0]?.seal() ?? null;
      },
      get endCursor() {
        return records.at(-1)?.seal() ?? null;
      },
    },
  };
}
