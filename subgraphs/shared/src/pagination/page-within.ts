import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { RequestContext } from '../subgraph/request-context.js';
import { assertPageSize } from './page-arguments.js';
import type { Page } from './page.js';

/** An ordering column of the source: its name, SQL type and direction. The last one must be unique within a parent. */
export interface OrderingColumn {
  readonly column: string;
  readonly type: 'uuid' | 'text' | 'timestamptz' | 'int';
  readonly direction: 'asc' | 'desc';
}

export interface PageWithinQuery<T extends object> {
  readonly entity: EntityClass<T>;
  /** Names the list; a cursor of one list does not open in another. */
  readonly list: string;
  /** Where the edge between parent and record is stored: a table of this subgraph, under the viewer's own rights. */
  readonly source: { readonly table: string; readonly parent: string; readonly id: string; readonly parentType: 'uuid' | 'text' };
  readonly parentId: string;
  readonly orderBy: readonly OrderingColumn[];
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface Edge {
  readonly parent: string;
  readonly id: string;
  readonly position: readonly string[];
}

/** A column as text that reads back as the same value. */
const asText = ({ column, type }: OrderingColumn): string =>
  type === 'timestamptz' ? `to_char(s.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `s.${column}::text`;

function beyond(orderBy: readonly OrderingColumn[]): string {
  const alternatives = orderBy.map(({ column, type, direction }, index) => {
    const equal = orderBy.slice(0, index).map((earlier) => `s.${earlier.column} = ?::${earlier.type}`);
    return [...equal, `s.${column} ${direction === 'asc' ? '>' : '<'} ?::${type}`].join(' and ');
  });
  return alternatives.map((alternative) => `(${alternative})`).join(' or ');
}

/**
 * A page of records under each of many parents (`organisations { premises(first: 5) }`): one statement finds the edges of all parents
 * asked for in the same tick and one loads their records, whatever the number of parents.
 */
export async function pageWithin<T extends { id: string }>(
  context: RequestContext,
  { entity, list, source, parentId, orderBy, first, after }: PageWithinQuery<T>,
): Promise<Page<T>> {
  assertPageSize(first);
  const listOfParent = `${list}:${parentId}`;
  const position = after ? context.cursors.open(listOfParent, after) : undefined;
  const order = orderBy.map(({ column, direction }) => `s.${column} ${direction}`).join(', ');
  const positionText = `array[${orderBy.map(asText).join(', ')}]`;

  const edges = context.loader(`within:${list}:${first}:${after ?? ''}`, () =>
    new DataLoader<string, readonly Edge[]>(async (parents) => {
      const placeholders = position ? orderBy.flatMap((_, index) => position.slice(0, index + 1)) : [];
      const rows = await context.em.execute<Edge[]>(
        `select p.parent::text as parent, e.id, e.position
           from unnest(?::${source.parentType}[]) as p (parent)
          cross join lateral (
            select s.${source.id}::text as id, ${positionText} as position
              from ${source.table} s
             where s.${source.parent} = p.parent ${position ? `and (${beyond(orderBy)})` : ''}
             order by ${order} limit ${first + 1}) e`,
        [[...parents], ...placeholders],
      );
      const groups = Map.groupBy(rows, (row) => row.parent);
      return parents.map((parent) => groups.get(parent) ?? []);
    }),
  );
  const records = context.loader(`record:${entity.name}`, () =>
    new DataLoader<string, T | null>(async (ids) => {
      const rows = await context.em.find(entity, { id: { $in: [...ids] } } as unknown as FilterQuery<NoInfer<T>>);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
  );
  const counts = context.loader(`count:${list}`, () =>
    new DataLoader<string, number>(async (parents) => {
      const rows = await context.em.execute<{ parent: string; count: number }[]>(
        `select s.${source.parent}::text as parent, count(*)::int as count from ${source.table} s
          where s.${source.parent} = any(?::${source.parentType}[]) group by 1`,
        [[...parents]],
      );
      const byParent = new Map(rows.map((row) => [row.parent, row.count]));
      return parents.map((parent) => byParent.get(parent) ?? 0);
    }),
  );

  const found = await edges.load(parentId);
  const loaded = await Promise.all(
    found.slice(0, first).map(async (edge) => ({ node: await records.load(edge.id), position: edge.position })),
  );
  const page = loaded.flatMap(({ node, position: at }) =>
    node ? [{ node, cursor: context.cursors.seal(listOfParent, at) }] : [],
  );
  return {
    nodes: page.map(({ node }) => node),
    edges: page,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: position !== undefined,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    totalCount: () => counts.load(parentId),
  };
}
