import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** A record another subgraph owns, as its owner publishes it: the schema of the owner and the noun. */
export interface PublishedNoun {
  readonly owner: string;
  readonly noun: string;
  /** Name and SQL type of the key column in `visible_<noun>`; `id uuid` when absent. */
  readonly key?: { readonly column: string; readonly type: string };
}

/**
 * Whether a record of another subgraph exists for this viewer. A gateway answers `{ id }` of a reference from the referencing subgraph
 * alone and never asks the owner, so whoever points at a record must ask first; an edge to what the viewer may not see does not exist.
 */
export function isVisible(context: RequestContext, published: PublishedNoun, id: string): Promise<boolean> {
  const { column, type } = published.key ?? { column: 'id', type: 'uuid' };
  const loader = context.loader(
    `visible:${published.owner}.${published.noun}`,
    () =>
      new DataLoader<string, boolean>(async (ids) => {
        const rows = await context.em.execute<{ id: string }[]>(
          `select ${column}::text as id from ${published.owner}.visible_${published.noun} where ${column} = any(array[?]::${type}[])`,
          [[...ids]],
        );
        const visible = new Set(rows.map((row) => row.id));
        return ids.map((wanted) => visible.has(wanted));
      }),
  );
  return loader.load(id);
}

/** The reference itself, or `null` when it does not exist for this viewer (or is not set). */
export async function visibleReference<T>(
  context: RequestContext,
  published: PublishedNoun,
  id: string | null | undefined,
  reference: (id: string) => T,
): Promise<T | null> {
  if (!id) return null;
  return (await isVisible(context, published, id)) ? reference(id) : null;
}
