import type { EntityClass, FilterQuery } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** Loads the one record whose `property` has this value; all values asked for in the same tick become one statement. */
export function loadOne<T extends object>(
  context: RequestContext,
  entity: EntityClass<T>,
  property: keyof T & string,
  value: string,
): Promise<T | null> {
  const loader = context.loader(
    `one:${entity.name}.${property}`,
    () =>
      new DataLoader<string, T | null>(async (values) => {
        // PostgreSQL holds no NUL in a text: nothing can have such a key.
        const wanted = values.filter((one) => !one.includes('\0'));
        const rows = await context.em.find(entity, { [property]: { $in: wanted } } as FilterQuery<NoInfer<T>>);
        const byValue = new Map(rows.map((row) => [String(row[property]), row]));
        return values.map((one) => byValue.get(one) ?? null);
      }),
  );
  return loader.load(value);
}

/** Loads all records whose `property` has this value, in the given order; one statement for all values of the tick. */
export function loadMany<T extends object>(
  context: RequestContext,
  entity: EntityClass<T>,
  property: keyof T & string,
  value: string,
  orderBy: Partial<Record<keyof T & string, 'asc' | 'desc'>>,
): Promise<T[]> {
  const loader = context.loader(
    `many:${entity.name}.${property}`,
    () =>
      new DataLoader<string, T[]>(async (values) => {
        const rows = await context.em.find(entity, { [property]: { $in: [...values] } } as FilterQuery<NoInfer<T>>, {
          orderBy: orderBy as never,
        });
        const groups = Map.groupBy(rows, (row) => String(row[property]));
        return values.map((wanted) => groups.get(wanted) ?? []);
      }),
  );
  return loader.load(value);
}
