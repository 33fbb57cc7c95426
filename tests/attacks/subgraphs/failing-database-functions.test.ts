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

/** What a role sees of a table: the keys of its rows, or the code of the error it meets. */
type Seen = ReadonlySet<string> | string;

const DENIED = '42501';

async function read(client: pg.PoolClient, { schema, name, key }: Table): Promise<Seen> {
  await client.query('savepoint read');
  try {
    const { rows } = await client.query({ text: `select ${key}::text from ${schema}.${name}`, rowMode: 'array' });
    return new Set(rows.map(([found]: string[]) => found ?? ''));
  } catch (error) {
    await client.query('rollback to savepoint read');
    return (error as { code: string }).code;
  }
}

/** What a member sees of every table, with one function broken or none; whatever is done is undone. */
async function seenBy(viewer: Viewer, broken?: string): Promise<Map<string, Seen>> {
  const client = await database().connect();
  try {
    await client.query('begin');
    if (broken) await client.query(broken);
    await actAs(client, viewer, { takeRole: true });
    const seen = new Map<string, Seen>();
    // One after the other: they share the connection that holds the transaction.
    for (const [record, table] of tables()) seen.set(record, await read(client, table));
    return seen;
  } finally {
    await client.query('rollback');
    client.release();
  }
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

/** Of these rows those a healthy hub hides: other tests may have written the others meanwhile. */
async function hiddenFrom(viewer: Viewer, record: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const seen = (await seenBy(viewer)).get(record);
  return keys.filter((key) => typeof seen !== 'object' || !seen.has(key));
}

test('there are functions that say who is asking', () => {
  expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['viewer_member_id', 'viewer_purpose']));
});

test('each table is seen by somebody, and by nobody who may not', () => {
  const seen = [...tables().keys()].filter((record) => healthy.some((tablesSeen) => tablesSeen.get(record) !== DENIED));
  expect(seen.length).toBeGreaterThan(20);
});

describe.each(Object.entries(BODIES))('A function that %s', (_what, body) => {
  test.each(functions)('($name) shows nobody a row more', async (broken) => {
    const seen = await Promise.all(viewers.map((viewer) => seenBy(viewer, breakIt(broken, body))));
    let felt = 0;
    for (const [index, tablesSeen] of seen.entries())
      for (const [record, rows] of tablesSeen) {
        const before = healthy[index]?.get(record) ?? DENIED;
        const known = typeof before === 'string' ? new Set<string>() : before;
        const found = typeof rows === 'string' ? new Set<string>() : rows;
        const more = [...found].filter((key) => !known.has(key));
        expect([MEMBERS[index], record, await hiddenFrom(viewers[index] as Viewer, record, more)]).toEqual([
          MEMBERS[index],
          record,
          [],
        ]);
        if (found.size < known.size) felt += 1;
      }
    // Somebody must have felt it, or this proves nothing.
    expect(felt > 0).toBe(broken.guardsReading);
  });
});
