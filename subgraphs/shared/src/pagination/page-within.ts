import type { EntityClass } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { loadOne } from '../subgraph/batch-load.js';
import type { RequestContext } from '../subgraph/request-context.js';
import type { Page } from './page.js';
import { assertPageSize } from './page-arguments.js';
import { pageOf } from './page-of.js';

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
  readonly source: {
    readonly table: string;
    readonly parent: string;
    readonly id: string;
    readonly parentType: 'uuid' | 'text';
  };
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
  type === 'timestamptz'
    ? `to_char(s.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `s.${column}::text`;

function beyond(orderBy: readonly OrderingColumn[]): string {
  const alternatives = orderBy.map(({ column, type, direction }, index) => {
    const equal = orderBy.slice(0, index).map((earlier) => `s.${earlier.column} = ?::${earlier.type}`);
    return [...equal, `s.${column} ${direction === 'asc' ? '>' : '<'} ?::${type}`].join(' and ');
  });
  return alternatives.map((alternative) => `(${alternative})`).join(' or ');
}

type Source<T extends object> = PageWithinQuery<T>['source'];

/** Loads the edges of many parents in one statement: at most `limit` of each, beyond the position where one is given. */
function edgeLoader<T extends { id: string }>(
  context: RequestContext,
  { source, orderBy, first }: PageWithinQuery<T>,
  position: readonly string[] | undefined,
): DataLoader<string, readonly Edge[]> {
  const order = orderBy.map(({ column, direction }) => `s.${column} ${direction}`).join(', ');
  const sql = `
    select p.parent::text as parent, e.id, e.position
      from unnest(array[?]::${source.parentType}[]) as p (parent)
     cross join lateral (
       select s.${source.id}::text as id, array[${orderBy.map(asText).join(', ')}] as position
         from ${source.table} s
        where s.${source.parent} = p.parent ${position ? `and (${beyond(orderBy)})` : ''}
        order by ${order} limit ${first + 1}) e`;
  const values = position ? orderBy.flatMap((_, index) => position.slice(0, index + 1)) : [];
  return new DataLoader(async (parents) => {
    const rows = await context.em.execute<Edge[]>(sql, [[...parents], ...values]);
    const groups = Map.groupBy(rows, (row) => row.parent);
    return parents.map((parent) => groups.get(parent) ?? []);
  });
}

function countLoader<T extends object>(context: RequestContext, source: Source<T>): DataLoader<string, number> {
  return new DataLoader(async (parents) => {
    const rows = await context.em.execute<{ parent: string; count: number }[]>(
      `select s.${source.parent}::text as parent, count(*)::int as count from ${source.table} s
        where s.${source.parent} = any(array[?]::${source.parentType}[]) group by 1`,
      [[...parents]],
    );
    const byParent = new Map(rows.map((row) => [row.parent, row.count]));
    return parents.map((parent) => byParent.get(parent) ?? 0);
  });
}

/**
 * A page of records under each of many parents (`organisations { premises(first: 5) }`): one statement finds the edges of all parents
 * asked for in the same tick and one loads their records, whatever the number of parents.
 */
export async function pageWithin<T extends { id: string }>(
  context: RequestContext,
  query: PageWithinQuery<T>,
): Promise<Page<T>> {
  const { entity, list, source, parentId, first, after } = query;
  assertPageSize(first);
  const listOfParent = `${list}:${parentId}`;
  const position = after == null ? undefined : context.cursors.open(listOfParent, after);
  const edges = context.loader(`within:${list}:${first}:${after ?? ''}`, () => edgeLoader(context, query, position));
  const counts = context.loader(`count:${list}`, () => countLoader(context, source));

  const found = await edges.load(parentId);
  const page = await Promise.all(
    found.slice(0, first).map(async ({ id, position: at }) => {
      const node = await loadOne(context, entity, 'id', id);
      return node ? [{ node, seal: () => context.cursors.seal(listOfParent, at) }] : [];
    }),
  ).then((recordsOfPage) => recordsOfPage.flat());
  return {
    ...pageOf(page, { hasNextPage: found.length > first, hasPreviousPage: position !== undefined }),
    totalCount: () => counts.load(parentId),
  };
}
