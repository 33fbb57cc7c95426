import type pg from 'pg';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { findTokens } from './find-tokens.js';
import { lawOf, lookAs, underTheLaw } from './law-as-queries.js';
import { nameOfColumn, type SecretTable, secretTables } from './secret-cells.js';
import { readerName, type TokenRegistry } from './token-registry.js';

const READERS = DEMO_USER_NAMES.flatMap((userName) =>
  [false, true].map((hasPurpose) => ({ userName, hasPurpose, name: readerName(userName, hasPurpose) })),
);

type Masks = Map<string, number>;

/** For each row of each table the bits of those the law shows it to. */
async function readersOfRows(administrator: pg.ClientBase, secret: readonly SecretTable[]): Promise<Masks[]> {
  const masks = secret.map((): Masks => new Map());
  const union = secret
    .map((table, place) => `select ${place} as place, json_agg(${table.rowKey}) as keys from ${lawOf(table)}`)
    .join(' union all ');
  for (const [bit, { userName, hasPurpose }] of READERS.entries()) {
    await lookAs(administrator, await viewerOf(administrator, userName, hasPurpose ? purposeOf(userName) : null));
    const { rows } = await administrator.query<{ place: number; keys: string[] | null }>(underTheLaw(union));
    for (const { place, keys } of rows) {
      const known = masks[place] as Masks;
      for (const key of keys ?? []) known.set(key, (known.get(key) ?? 0) | (1 << bit));
    }
  }
  return masks;
}

/** Reads every secret the database holds and judges by the law, as its administrator, who may read it. */
export async function buildTokenRegistry(administrator: pg.ClientBase): Promise<TokenRegistry> {
  const {
    rows: [now],
  } = await administrator.query<{ next: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as next');
  const secret = await secretTables(administrator);
  const masks = await readersOfRows(administrator, secret);
  const columns: string[] = [];
  const tokens: Record<string, [number, ...number[]]> = {};
  for (const [place, table] of secret.entries()) {
    const first = columns.length;
    columns.push(...table.columns.map((column) => `${table.schema}.${table.name}.${nameOfColumn(column)}`));
    const text = `select ${[table.rowKey, ...table.columns].join(', ')} from ${table.schema}.${table.name}`;
    const { rows } = await administrator.query<(string | null)[]>({ text, rowMode: 'array' });
    for (const [key, ...cells] of rows) {
      const mask = masks[place]?.get(key as string) ?? 0;
      for (const [index, cell] of cells.entries())
        for (const { value } of cell ? findTokens(cell) : []) {
          const entry = tokens[value] ?? [0];
          tokens[value] = entry;
          entry[0] |= mask;
          if (!entry.includes(first + index, 1)) entry.push(first + index);
        }
    }
  }
  return { readers: READERS.map(({ name }) => name), columns, tokens, writtenBefore: Number(now?.next) };
}
