import type { Asker } from './ask.js';

interface Connection<N> {
  readonly totalCount?: number;
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Pages through a list to its end. The operation takes `$after`, asks `pageInfo`, and has the list as its one root field. */
export async function everyPage<N>(
  asker: Asker,
  operation: string,
  variables: Record<string, unknown> = {},
): Promise<{ readonly nodes: N[]; readonly totalCount: number | undefined }> {
  const nodes: N[] = [];
  let after: string | null = null;
  for (;;) {
    const data: Record<string, Connection<N>> = await asker.data(operation, { ...variables, after });
    const [page] = Object.values(data);
    if (!page) throw new Error('The operation has no root field.');
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { nodes, totalCount: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}
