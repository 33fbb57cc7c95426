import { isDeepStrictEqual } from 'node:util';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { database } from '../../support/database.js';
import { actAs, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { type Table, tables } from '../../support/law-of-the-hub.js';

/*
 * Policies ask functions who is asking. Each of them is made to fail in turn, or to know nothing, and every table is read as every member:
 * no row appears that was not there before. It happens in transactions that are never committed, so nobody else meets it.
 */

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

async function read<R extends pg.QueryResultRow>(client: pg.PoolClient, sql: string): Promise<R[] | string> {
  await client.query('savepoint read');
  try {
    return (await client.query<R>(sql)).rows;
  } catch (error) {
    await client.query('rollback to savepoint read');
    return (error as { code: string }).code;
  }
}

/** Asks one question after the other as whoever the session acts as, and goes on where one fails: hundreds of tables for one statement. */
const ASK_ALL = `create function hub.ask_all(questions jsonb, out answers jsonb) language plpgsql as $ask$
declare question record; answer record;
begin
  answers := '{}';
  for question in select * from jsonb_each_text(questions) loop
    begin
      execute question.value into answer;
      answers := answers || jsonb_build_object(question.key, to_jsonb(answer));
    exception when others then
      answers := answers || jsonb_build_object(question.key, sqlstate);
    end;
  end loop;
end $ask$`;

/** What whoever the session acts as sees of every table. */
async function seenBy(client: pg.PoolClient): Promise<Map<string, Seen>> {
  const questions = Object.fromEntries([...tables()].map(([record, table]) => [record, digest(table)]));
  const { rows } = await client.query<{ answers: Record<string, Seen> }>('select answers from hub.ask_all($1)', [
    questions,
  ]);
  return new Map(Object.entries(rows[0]?.answers ?? {}));
}

/** The keys of the rows it sees of some of them. */
async function keysSeenBy(client: pg.PoolClient, records: readonly string[]): Promise<Map<string, Set<string>>> {
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

const FAULTS = Object.entries(BODIES).flatMap(([how, body]) =>
  functions.map((broken) => ({
    what: `${broken.name} ${how}`,
    sql: breakIt(broken, body),
    guardsReading: broken.guardsReading,
  })),
);

const countOf = (seen: Seen | undefined): number => (typeof seen === 'object' ? seen.count : 0);

interface Compared {
  /** Of how many tables less is seen. */
  readonly felt: number;
  /** The rows that a broken hub shows and a healthy one hides, by record. */
  readonly shown: readonly (readonly [record: string, keys: readonly string[]])[];
}

/** Breaks a function, looks as a viewer who saw so much while it was whole, and mends it again. */
async function compared(
  client: pg.PoolClient,
  viewer: Viewer,
  healthy: ReadonlyMap<string, Seen>,
  broken: string,
): Promise<Compared> {
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
  await actAs(client, viewer, { takeRole: true });
  const allowed = await keysSeenBy(client, others);
  await client.query('reset role');
  return {
    felt: [...spoilt].filter(([record, rows]) => countOf(rows) < countOf(healthy.get(record))).length,
    shown: [...seen].map(([record, keys]) => [record, [...keys].filter((key) => !allowed.get(record)?.has(key))]),
  };
}

/** A transaction as the administrator that sees one state of the database, whatever others write, and is undone. */
async function undone<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database().connect();
  try {
    await client.query('begin isolation level repeatable read');
    await client.query(ASK_ALL);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('there are functions that say who is asking', () => {
  expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['viewer_member_id', 'viewer_purpose']));
});

/** What somebody sees at all, and who has felt the want of which function. */
const seenBySomebody = new Set<string>();
const felt = new Map(FAULTS.map(({ what }) => [what, 0]));

test.each(MEMBERS)('%s is shown not a row more when a function fails, or knows nothing', async (userName) => {
  const viewer = await viewerOf(database(), userName, purposeOf(userName));
  await undone(async (client) => {
    await actAs(client, viewer, { takeRole: true });
    const healthy = await seenBy(client);
    await client.query('reset role');
    for (const [record, seen] of healthy) if (seen !== DENIED) seenBySomebody.add(record);
    // One after the other: they share the connection that holds the transaction.
    for (const { what, sql } of FAULTS) {
      const found = await compared(client, viewer, healthy, sql);
      felt.set(what, (felt.get(what) ?? 0) + found.felt);
      for (const [record, keys] of found.shown) expect([what, record, keys]).toEqual([what, record, []]);
    }
  });
});

test('each table is seen by somebody', () => expect(seenBySomebody.size).toBeGreaterThan(20));

test.each(FAULTS)('when $what, somebody feels it where a policy of reading asks', ({ what, guardsReading }) => {
  // Or what is said above proves nothing.
  expect((felt.get(what) ?? 0) > 0).toBe(guardsReading);
});
