import type { Asker } from '../support/ask.js';

/** A list of the graph: its field with arguments, and the fields that lead to it. */
export interface List {
  /** `incidents(filter: {…}, first: $first, after: $after)` */
  readonly field: string;
  readonly within?: readonly string[];
  /** The key of its records; `id` when absent. */
  readonly key?: string;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list read to its end: the keys of its records as they came, and every page of it. */
export interface ReadList {
  readonly keys: readonly string[];
  readonly pages: readonly Page[];
}

const operation = ({ field, within = [], key = 'id' }: List): string => {
  const page = `list: ${field} { totalCount nodes { key: ${key} } edges { cursor node { key: ${key} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  return `query ($first: Int!, $after: String) { ${within.reduceRight((below, name) => `${name} { ${below} }`, page)} }`;
};

/** Pages to the end of a list, asking for so many at a time; the sizes follow one another, and begin anew when they are used up. */
export async function readList(asker: Asker, list: List, sizes: readonly number[]): Promise<ReadList> {
  const pages: Page[] = [];
  for (let after: string | null = null; ; ) {
    const data = await asker.data(operation(list), { first: sizes[pages.length % sizes.length], after });
    const parent = (list.within ?? []).reduce((value, name) => value[name] as Record<string, unknown>, data);
    const page = parent['list'] as Page;
    pages.push(page);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return { keys: pages.flatMap(({ nodes }) => nodes.map(({ key }) => key)), pages };
}
