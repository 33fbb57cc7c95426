import pg from 'pg';
import { database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { tables } from '../support/law-of-the-hub.js';
import { lawByHand } from './matrix/law-by-hand.js';

/*
 * Every row of every table: PostgreSQL shows each member exactly those that the law gives it, worked out by hand from the audiences. Both
 * are read in one transaction that sees one state of the database, so nothing that others write comes in between.
 */

/** Thirty-five thousand areas, and as many published figures, that everybody reads, whoever asks. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['Area', 'Statistic']);

/** How many rows, and which, in one value: a hundred thousand keys are compared where they are. */
const DIGEST = "count(*) || ' ' || coalesce(sum(hashtextextended(seen.key, 0)::numeric), 0) as digest";

/** What the role itself is shown, as it asks; `undefined` where it has no right on the table. */
async function shown<R extends pg.QueryResultRow>(client: pg.ClientBase, query: string): Promise<R[] | undefined> {
  await client.query('savepoint asking');
  try {
    return (await client.query<R>(query)).rows;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    await client.query('rollback to savepoint asking');
    return undefined;
  }
}

interface Digested {
  readonly digest: string;
}

interface Keyed {
  readonly key: string;
}

const EMPTY = '0 0';

const VIEWERS = DEMO_USER_NAMES.flatMap((userName) => [
  [userName, purposeOf(userName)] as const,
  [userName, null] as const,
]);

test.each(VIEWERS)(
  '%s, for the purpose %s, is shown the rows that the law gives it and no other',
  async (userName, purpose) => {
    const viewer = await viewerOf(database(), userName, purpose);
    const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read');
      const law = await lawByHand(client, viewer);
      const records = [...tables()].filter(([record]) => !OPEN_TO_ALL.has(record));
      const keysByLaw = (record: string, key: string) => `select ${key}::text as key from {${record}}`;
      const byLaw = new Map<string, string>();
      for (const [record, { key }] of records) {
        const [row] = await law.rows<Digested>(`select ${DIGEST} from (${keysByLaw(record, key)}) seen`);
        byLaw.set(record, row?.digest ?? '');
      }
      await actAs(client, viewer, { takeRole: true });
      const others = new Map<string, string[]>();
      for (const [record, { schema, name, key }] of records) {
        const keys = `select ${key}::text as key from ${schema}.${name}`;
        const rows = await shown<Digested>(client, `select ${DIGEST} from (${keys}) seen`);
        if ((rows?.[0]?.digest ?? EMPTY) === byLaw.get(record)) continue;
        others.set(record, ((await shown<Keyed>(client, keys)) ?? []).map((row) => row.key).sort());
      }
      await client.query('reset role');
      for (const [record, keys] of others) {
        const rows = await law.rows<Keyed>(keysByLaw(record, tables().get(record)?.key ?? ''));
        expect([record, keys]).toEqual([record, rows.map(({ key }) => key).sort()]);
      }
      expect([...others.keys()]).toEqual([]);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  },
);
