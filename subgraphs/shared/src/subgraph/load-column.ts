import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** A column that is not read with the rest of its record, because PostgreSQL gives it to fewer roles. */
export interface NarrowedColumn {
  /** Schema and table; the key is `id`. */
  readonly table: string;
  readonly column: string;
}

/** Loads the column of one record, `null` where the viewer sees no such record; one statement for all that are asked for in the same tick. */
export function loadColumn<T>(
  context: RequestContext,
  { table, column }: NarrowedColumn,
  id: string,
): Promise<T | null> {
  const loader = context.loader(
    `column:${table}.${column}`,
    () =>
      new DataLoader<string, T | null>(async (ids) => {
        const rows = await context.em.execute<{ id: string; value: T }[]>(
          `select id, ${column} as value from ${table} where id = any(array[?]::uuid[])`,
          [[...ids]],
        );
        const values = new Map(rows.map((row) => [row.id, row.value]));
        return ids.map((wanted) => values.get(wanted) ?? null);
      }),
  );
  return loader.load(id);
}
