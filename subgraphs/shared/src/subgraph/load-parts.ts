import type { EntityClass } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/** A part of a record with readers of its own, and how far it has changed: as much of it as can be told without what it holds. */
export interface Part {
  readonly version: number;
  readonly updatedAt: Date;
}

/** Where the parts of a kind of record are kept: one table each, all with the record's key in the same column. */
export interface Parts {
  readonly key: string;
  readonly entities: readonly EntityClass<Part>[];
}

interface Row {
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly updatedAtMs: number;
}

type ByName = ReadonlyMap<string, Part>;

function statementFor({ em }: RequestContext, { key, entities }: Parts): string {
  const selects = entities.map((entity) => {
    const { schema, tableName } = em.getMetadata().get(entity);
    return `select '${entity.name}' as name, ${key}::text as id, version,
      (extract(epoch from updated_at) * 1000)::float8 as "updatedAtMs" from ${schema}.${tableName} where ${key} = any(asked.ids)`;
  });
  return `select part.* from (select array[?]::uuid[] as ids) asked cross join lateral (${selects.join(' union all ')}) part`;
}

/**
 * The parts of a record that exist for the viewer, by the name of their entity. One statement for all records that are asked about in the
 * same tick and all their parts: how many there are is told far more often than what each of them holds.
 */
export function loadParts(context: RequestContext, parts: Parts, id: string): Promise<ByName> {
  const loader = context.loader(
    `parts:${parts.key}`,
    () =>
      new DataLoader<string, ByName>(async (ids) => {
        const rows =
          parts.entities.length === 0 ? [] : await context.em.execute<Row[]>(statementFor(context, parts), [[...ids]]);
        const byId = Map.groupBy(rows, (row) => row.id);
        return ids.map(
          (wanted) =>
            new Map(
              (byId.get(wanted) ?? []).map(({ name, version, updatedAtMs }) => [
                name,
                { version, updatedAt: new Date(updatedAtMs) },
              ]),
            ),
        );
      }),
  );
  return loader.load(id);
}
