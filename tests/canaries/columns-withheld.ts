import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { purposeOf, viewerOf } from '../support/demo-viewers.js';
import { asAdministrator } from './administrator.js';
import { lawOf, lookAs, underTheLaw } from './law-as-queries.js';
import type { Recipient } from './recipient.js';
import { nameOfColumn, type SecretTable, secretTables } from './secret-cells.js';
import { columnsOf, tokenRegistry } from './token-registry.js';

type Places = Map<string, Set<string>>;

/** A row that holds some of the tokens sought, and in which of its columns. */
interface Holder {
  readonly table: SecretTable;
  readonly key: string;
  readonly tokens: ReadonlyMap<string, readonly string[]>;
}

/** What the search of a table gives: the place of the table in the list, and the row as text. */
interface Found {
  readonly place: number;
  readonly key: string | null;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** Where records are named to whoever controls how they are read. */
const LOG = { schema: 'audit', name: 'audit_entry', key: 'id' };
const LOG_COLUMNS = ['id', 'record_id', 'field_classes', 'recipient_ids', 'actor_id', 'actor_organisation_id', 'at'];

/** SQL: that one of the tokens ($1) stands in one of the columns. */
const holdsOne = (columns: readonly string[]): string =>
  columns.length === 0
    ? 'false'
    : `exists (select 1 from unnest($1::text[]) token where position(token in concat_ws(' ', ${columns.map((column) => `cell."${nameOfColumn(column)}"`).join(', ')})) > 0)`;

/**
 * The rows that hold any of the tokens. Of what the sample holds the registry knows in which columns each stands; only what was written
 * since is searched through.
 */
async function holdersOf(
  administrator: pg.ClientBase,
  tokens: readonly string[],
  secret: readonly SecretTable[],
): Promise<Holder[]> {
  const registry = tokenRegistry();
  const known = new Set(tokens.flatMap((token) => columnsOf(registry, token)));
  const searches = secret.flatMap(({ schema, name, columns, rowKey }, place) => {
    if (columns.length === 0) return [];
    const usual = columns.filter((column) => known.has(`${schema}.${name}.${nameOfColumn(column)}`));
    return [
      `select ${place} as place, " key" as key, to_jsonb(cell) as cells
        from (select ${[`${rowKey} as " key"`, 'age(xmin) <= age($2::xid) as " is new"', ...columns].join(', ')} from ${schema}.${name}) cell
        where (" is new" and ${holdsOne(columns)}) or ${holdsOne(usual)}`,
    ];
  });
  const { rows } = await administrator.query<Found>(searches.join(' union all '), [
    tokens,
    String(registry.writtenBefore),
  ]);
  return rows.map(({ place, key, cells }) => {
    const table = secret[place] as SecretTable;
    const names = table.columns.map(nameOfColumn);
    const holding = (token: string): string[] => names.filter((name) => cells[name]?.includes(token));
    const columnsOfToken = (token: string) => holding(token).map((name) => `${table.schema}.${table.name}.${name}`);
    return { table, key: key ?? '', tokens: new Map(tokens.map((token) => [token, columnsOfToken(token)])) };
  });
}

const placesIn = (holders: readonly Holder[]): Places => {
  const places: Places = new Map();
  for (const { tokens } of holders)
    for (const [token, columns] of tokens)
      if (columns.length > 0) places.set(token, new Set([...(places.get(token) ?? []), ...columns]));
  return places;
};

/** Who the recipient is by now; nobody when the database knows no such member. */
async function viewerBehind(administrator: pg.ClientBase, { userName, hasPurpose }: Recipient): Promise<Viewer | null> {
  if (userName === null) return null;
  return viewerOf(administrator, userName, hasPurpose ? purposeOf(userName) : null).catch(() => null);
}

/** Those of the rows that the law shows to whoever looks. */
async function shown(administrator: pg.ClientBase, holders: readonly Holder[]): Promise<Holder[]> {
  const byTable = [...Map.groupBy(holders, ({ table }) => table)];
  if (byTable.length === 0) return [];
  const queries = byTable.map(
    ([table], place) =>
      `select ${place} as place, ${table.rowKey} as key from ${lawOf(table)} where ${table.rowKey} = any($${place + 1}::text[])`,
  );
  const { rows } = await administrator.query<{ place: number; key: string }>(
    underTheLaw(queries.join(' union all ')),
    byTable.map(([, own]) => own.map(({ key }) => key)),
  );
  const open = byTable.map((_, place) => new Set(rows.filter((row) => row.place === place).map(({ key }) => key)));
  return byTable.flatMap(([, own], place) => own.filter(({ key }) => open[place]?.has(key)));
}

/** The tokens that the log holds and is open to whoever looks. */
async function namedInTheLog(administrator: pg.ClientBase, tokens: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await administrator.query<{ token: string }>(
    underTheLaw(`select token from unnest($1::text[]) token where exists (
      select 1 from ${lawOf(LOG)} l where position(token in concat_ws(' ', ${LOG_COLUMNS.map((column) => `l.${column}::text`).join(', ')})) > 0)`),
    [tokens],
  );
  return new Set(rows.map(({ token }) => token));
}

/** The tokens that the law showed to the recipient neither when it asked nor shows by now: an answer is given between the two. */
async function withheldFrom(
  administrator: pg.ClientBase,
  holders: readonly Holder[],
  recipient: Recipient,
): Promise<readonly string[]> {
  const places = placesIn(holders);
  const viewer = await viewerBehind(administrator, recipient);
  let withheld: readonly string[] = [...places.keys()];
  if (!viewer) return withheld;
  for (const instant of recipient.askedAt ? [undefined, recipient.askedAt] : [undefined]) {
    if (withheld.length === 0) break;
    await lookAs(administrator, viewer, instant);
    const visible = placesIn(await shown(administrator, holders));
    withheld = withheld.filter((token) => !visible.has(token));
    const named = withheld.length > 0 ? await namedInTheLog(administrator, withheld) : new Set();
    withheld = withheld.filter((token) => !named.has(token));
  }
  return withheld;
}

/** Asked once: it does not change while tests run. */
let secret: readonly SecretTable[] | undefined;

/** Of these tokens those that the database holds and the law, on what it holds now, does not show to the recipient; with their columns. */
export function columnsWithheld(tokens: readonly string[], recipient: Recipient): Promise<Places> {
  return asAdministrator(async (administrator) => {
    secret ??= await secretTables(administrator);
    const holders = await holdersOf(administrator, tokens, secret);
    const withheld = new Set(await withheldFrom(administrator, holders, recipient));
    return new Map([...placesIn(holders)].filter(([token]) => withheld.has(token)));
  });
}
