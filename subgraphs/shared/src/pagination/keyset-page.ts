import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import type { RequestContext } from '../subgraph/request-context.js';
import type { Page } from './page.js';
import { assertPageSize } from './page-arguments.js';
import { pageOf } from './page-of.js';

/** One ordering column and its direction. The last one must be unique, so that every record has one place in the list. */
export type KeysetOrder<T> = readonly (readonly [property: keyof T & string, direction: 'asc' | 'desc'])[];

export interface KeysetQuery<T extends object> {
  readonly entity: EntityClass<T>;
  /** Names the list and its filter; a cursor of one list does not open in another. */
  readonly list: string;
  readonly where: FilterQuery<T>;
  /** The same condition as it is best asked of all records, for their count; `where` when there is none. */
  readonly ofAll?: (() => Promise<FilterQuery<T>>) | undefined;
  readonly orderBy: KeysetOrder<T>;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const asText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/**
 * `(a, b) > (x, y)` with a direction per column, as MikroORM reads it. The bound on the leading column says nothing new, but it is what
 * lets PostgreSQL start reading its index there instead of at the beginning of the list.
 */
function beyond<T extends object>(orderBy: KeysetOrder<T>, position: readonly string[]): FilterQuery<T> {
  const alternatives = orderBy.map(([property, direction], index) => ({
    ...Object.fromEntries(orderBy.slice(0, index).map(([earlier], place) => [earlier, position[place]])),
    [property]: { [direction === 'asc' ? '$gt' : '$lt']: position[index] },
  }));
  const [leading, direction] = orderBy[0] as KeysetOrder<T>[number];
  const bound = { [leading]: { [direction === 'asc' ? '$gte' : '$lte']: position[0] } };
  return { ...bound, $or: alternatives } as unknown as FilterQuery<T>;
}

/**
 * Reads one page by keyset: it never counts rows to skip, so page 1,000 costs what page 1 costs, and a record filed meanwhile neither
 * doubles nor hides another. The count runs only when the caller selects `totalCount`.
 */
export async function keysetPage<T extends object>(context: RequestContext, query: KeysetQuery<T>): Promise<Page<T>> {
  assertPageSize(query.first);
  const { entity, list, where, ofAll = async () => where, orderBy, first, after } = query;
  const position = after == null ? undefined : context.cursors.open(list, after);
  const records = await context.em.find(
    entity,
    (position ? { $and: [where, beyond(orderBy, position)] } : where) as FilterQuery<NoInfer<T>>,
    { orderBy: orderBy.map(([property, direction]) => ({ [property]: direction })) as never, limit: first + 1 },
  );
  const nodes = records.slice(0, first);
  const cursorOf = (node: T): string =>
    context.cursors.seal(
      list,
      orderBy.map(([property]) => asText(node[property])),
    );
  return {
    ...pageOf(
      nodes.map((node) => ({ node, seal: () => cursorOf(node) })),
      { hasNextPage: records.length > first, hasPreviousPage: position !== undefined },
    ),
    totalCount: async () => context.em.count(entity, (await ofAll()) as FilterQuery<NoInfer<T>>),
  };
}
