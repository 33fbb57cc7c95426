import { isDeepStrictEqual } from 'node:util';
import type { Viewer } from '@hub/shared/viewer/viewer';
import pg from 'pg';
import { closeDatabase, database } from '../../support/database.js';
import { actAs, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { type Table, tables } from '../../support/law-of-the-hub.js';

/*
 * Policies ask functions who is asking. Each of them is made to fail in turn, or to know nothing, and every table is read as every member:
 * no row appears that was not there before. It happens in transactions that are never committed, so nobody else meets it.
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

async function read<R extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<R[] | string> {
  await client.query('savepoint read');
  try {
    return (await client.query<R>(sql)).rows;
  } catch (error) {
    await client.query('rollback to savepoint read');
    return (error as { code: string }).code;
  }
}

/** What whoever the session acts as sees of every table. */
async function seenBy(client: pg.Client): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  // One after the other: they share the connection that holds the transaction.
  for (const [record, table] of tables()) {
    const found = await read<Exclude<Seen, string>>(client, digest(table));
    seen.set(record, typeof found === 'string' ? found : (found[0] as Seen));
  }
  return seen;
}

/** The keys of the rows it sees of some of them. */
async function keysSeenBy(client: pg.Client, records: readonly string[]): Promise<Map<string, Set<string>>> {
  const keys = new Map<string, Set<string>>();
  for (const record of records) {
    const { schema, name, key } = tables().get(record) as Table;
    const rows = await read<{ key: string }>(client, `select ${key}::text as key from ${schema}.${name}`);
    keys.set(record, new Set(typeof rows === 'string' ? [] : rows.map(({ key: found }) => found)));
  }
  return keys;
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

const BODIES = { fails: `raise exception 'planted fault' using errcode = 'XX999';`, 'knows nothing': 'return null;' };

const countOf = (seen: Seen | undefined): number => (typeof seen === 'object' ? seen.count : 0);

/** A member on a connection of its own, in one state of the database whatever others write; all that is done there is undone. */
interface Session {
  readonly client: pg.Client;
  readonly viewer: Viewer;
  readonly userName: string;
  readonly healthy: ReadonlyMap<string, Seen>;
}

async function openSession(userName: string): Promise<Session> {
  const viewer = await viewerOf(database(), userName, purposeOf(userName));
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
  await client.connect();
  await client.query('begin isolation level repeatable read');
  await actAs(client, viewer, { takeRole: true });
  const healthy = await seenBy(client);
  await client.query('reset role');
  return { client, viewer, userName, healthy };
}

interface Compared {
  /** Of how many tables less is seen. */
  readonly felt: number;
  /** The rows that a broken hub shows and a healthy one hides, by record. */
  readonly shown: readonly (readonly [record: string, keys: readonly string[]])[];
}

/** Breaks a function, looks as the member and mends it again. */
async function compared({ client, viewer, healthy }: Session, broken: string): Promise<Compared> {
  await client.query('savepoint healthy');
  await client.query(broken);
  await actAs(client, viewer, { takeRole: true });
  const spoilt = await seenBy(client);
  // The same rows as before, or none, is no row more.
  const others = [...spoilt].flatMap(([record, seen]) =>
    countOf(seen) > 0 && !isDeepStrictEqual(seen, healthy.get(record)) ? [record] : [],
  );
  const seen = await keysSeenBy(client, others);
  await client.query('rollback to savepoint healthy');
  if (others.length > 0) await actAs(client, viewer, { takeRole: true });
  const allowed = await keysSeenBy(client, others);
  await client.query('reset role');
  return {
    felt: [...spoilt].filter(([record, rows]) => countOf(rows) < countOf(healthy.get(record))).length,
    shown: [...seen].map(([record, keys]) => [record, [...keys].filter((key) => !allowed.get(record)?.has(key))]),
  };
}

let sessions: readonly Session[];
beforeAll(async () => {
  sessions = await Promise.all(MEMBERS.map(openSession));
});
afterAll(() => Promise.all(sessions.map(({ client }) => client.end())));

test('there are functions that say who is asking', () => {
  expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['viewer_member_id', 'viewer_purpose']));
});

test('each table is seen by somebody, and by nobody who may not', () => {
  const seen = [...tables().keys()].filter((record) => sessions.some(({ healthy }) => healthy.get(record) !== DENIED));
  expect(seen.length).toBeGreaterThan(20);
});

describe.each(Object.entries(BODIES))('A function that %s', (_what, body) => {
  test.each(functions)('($name) shows nobody a row more', async (broken) => {
    let somebodyFelt = 0;
    // One after the other: a function that somebody has broken nobody else can.
    for (const session of sessions) {
      const { felt, shown } = await compared(session, breakIt(broken, body));
      somebodyFelt += felt;
      for (const [record, keys] of shown)
        expect([session.userName, record, keys]).toEqual([session.userName, record, []]);
    }
    // Somebody must have felt it, or this proves nothing.
    expect(somebodyFelt > 0).toBe(broken.guardsReading);
  });
});
