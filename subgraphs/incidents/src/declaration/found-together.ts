import type { RequestContext } from '@hub/shared/subgraph/request-context';
import DataLoader from 'dataloader';

/** A look-up by ids, whose statement takes them all at once. */
export interface LookUp {
  readonly name: string;
  /** Gives rows with an `id`; its first parameter is a list of ids, for `= any(array[?]::uuid[])`. */
  readonly sql: string;
  readonly more?: readonly unknown[];
}

/** Finds a row by its id, `null` when there is none for the viewer. Whatever is looked up in the same tick is one statement. */
export function foundTogether<R extends { readonly id: string }>(
  context: RequestContext,
  { name, sql, more = [] }: LookUp,
  id: string,
): Promise<R | null> {
  const loader = context.loader(
    `found:${name}`,
    () =>
      new DataLoader<string, R | null>(async (ids) => {
        const rows = await context.em.execute<R[]>(sql, [[...ids], ...more]);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((wanted) => byId.get(wanted) ?? null);
      }),
  );
  return loader.load(id);
}
