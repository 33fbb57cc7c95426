import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { closeDatabase, database } from '../../support/database.js';
import { actAs, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { type Table, tables } from '../../support/law-of-the-hub.js';

/*
 * Policies ask functions who is asking. Each of them is made to fail in turn, or to know nothing, and every table is read as every member:
 * no row appears that was not there before. It happens in a transaction that is rolled back, so nobody else meets it.
 */

afterAll(closeDatabase);

interface Broken {
  readonly name: string;
  readonly signature: string;
  readonly result: string;
  /** Whether a policy of reading asks it; the others decide on writing alone. */
  readonly guardsReading: boolean;
}

const { rows: functions } = await database().query<Broken>(
  `select p.proname as name, p.oid::regprocedure::text as signature, pg_get_function_result(p.oid) as result,
          exists (select 1 from pg_policies where cmd in ('SELECT', 'ALL') and qual like '%' || p.proname || '()%') as "guardsReading"
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'hub' and p.proname like 'viewer\\_%' and pg_get_function_arguments(p.oid) = ''`,
);

const breakIt = ({ signature, result }: Broken, body: string): string =>
  `create or replace function ${signature} returns ${result} language plpgsql stable as $broken$ begin ${body} end $broken$`;

/** What a role sees of a table: how many rows and which, in one number whatever their order; or the code of the error it meets. */
type Seen = { readonly count: number; readonly digest: string } | string;

const DENIED = '42501';

const digest = ({ schema, name, key }: Table): string =>
  `select count(*)::int as count, coalesce(sum(hashtextextended(${key}::text, 0)), 0)::text as digest from ${schema}.${name}`;

/** Runs statements as a member, with one function broken or none; whatever is done is undone. */
async function asMember<T>(viewer: Viewer, broken: string | undefined, work: (client: pg.PoolClient) => Promise<T>) {
  const client = await database().connect();
  try {
    await client.query('begin');
    if (broken) await client.query(broken);
    await actAs(client, viewer, { takeRole: true });
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function read<R extends pg.QueryResultRow>(client: pg.PoolClient, sql: string): Promise<R[] | string> {
  await client.query('savepoint read');
  try {
    return (await client.query<R>(sql)).rows;
  } catch (error) {
    await client.query('rollback to savepoint read');
    return (error as { code: string }).code;
  }
}

/** What a member sees of every table. */
function seenBy(viewer: Viewer, broken?: string): Promise<Map<string, Seen>> {
  return asMember(viewer, broken, async (client) => {
    const seen = new Map<string, Seen>();
    // One after the other: they share the connection that holds the transaction.
    for (const [record, table] of tables()) {
      const found = await read<Exclude<Seen, string>>(client, digest(table));
      seen.set(record, typeof found === 'string' ? found : (found[0] as Seen));
    }
    return seen;
  });
}

/** The keys of the rows a member sees of one table. */
async function keysSeenBy(viewer: Viewer, { schema, name, key }: Table, broken?: string): Promise<Set<string>> {
  const rows = await asMember(viewer, broken, (client) =>
    read<{ key: string }>(client, `select ${key}::text as key from ${schema}.${name}`),
  );
  return new Set(typeof rows === 'string' ? [] : rows.map(({ key: found }) => found));
}

/** One member of each kind. */
const MEMBERS = [
  'firm.rivoli',
  'police.paris8',
  'police.oclco',
  'secretariat.validator',
  'press.officer',
  'dpo.observatory',
] as const;

const viewers = await Promise.all(MEMBERS.map((name) => viewerOf(database(), name, purposeOf(name))));
const healthy = await Promise.all(viewers.map((viewer) => seenBy(viewer)));

const BODIES = { fails: `raise exception 'planted fault' using errcode = 'XX999';`, 'knows nothing': 'return null;' };

/** The rows a broken hub shows and a healthy one hides. */
async function hiddenRowsShown(viewer: Viewer, table: Table, broken: string): Promise<string[]> {
  // Looked up before and afterwards: what other tests write or take back meanwhile is no row more.
  const before = await keysSeenBy(viewer, table);
  const shown = await keysSeenBy(viewer, table, broken);
  if (shown.size === 0) return [];
  const after = await keysSeenBy(viewer, table);
  return [...shown].filter((key) => !before.has(key) && !after.has(key));
}

const countOf = (seen: Seen | undefined): number => (typeof seen === 'object' ? seen.count : 0);

test('there are functions that say who is asking', () => {
  expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['viewer_member_id', 'viewer_purpose']));
});

test('each table is seen by somebody, and by nobody who may not', () => {
  const seen = [...tables().keys()].filter((record) => healthy.some((tablesSeen) => tablesSeen.get(record) !== DENIED));
  expect(seen.length).toBeGreaterThan(20);
});

describe.each(Object.entries(BODIES))('A function that %s', (_what, body) => {
  test.each(functions)('($name) shows nobody a row more', async (broken) => {
    const sql = breakIt(broken, body);
    let felt = 0;
    await Promise.all(
      viewers.map(async (viewer, index) => {
        for (const [record, rows] of await seenBy(viewer, sql)) {
          const before = healthy[index]?.get(record);
          if (countOf(rows) < countOf(before)) felt += 1;
          // The same rows as before, or none, is no row more.
          if (typeof rows === 'string' || rows.count === 0) continue;
          if (typeof before === 'object' && before.digest === rows.digest) continue;
          const shown = await hiddenRowsShown(viewer, tables().get(record) as Table, sql);
          expect([MEMBERS[index], record, shown]).toEqual([MEMBERS[index], record, []]);
        }
      }),
    );
    // Somebody must have felt it, or this proves nothing.
    expect(felt > 0).toBe(broken.guardsReading);
  });
});
