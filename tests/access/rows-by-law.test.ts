import pg from 'pg';
import { closeDatabase, database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { type Table, tables } from '../support/law-of-the-hub.js';
import { lawByHand } from './matrix/law-by-hand.js';

/*
 * Every row of every table: PostgreSQL shows each member exactly those that the law gives it, worked out by hand from the audiences. Both
 * are read in one transaction that sees one state of the database, so nothing that others write comes in between.
 */

afterAll(closeDatabase);

/** Thirty-five thousand areas, and as many published figures, that everybody reads, whoever asks. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['Area', 'Statistic']);

const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key).sort();

/** What the role itself is shown, as it asks; nothing where it has no right on the table. */
async function shown(client: pg.ClientBase, { schema, name, key }: Table): Promise<string[]> {
  await client.query('savepoint asking');
  try {
    return keysOf((await client.query(`select ${key}::text as key from ${schema}.${name}`)).rows);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    await client.query('rollback to savepoint asking');
    return [];
  }
}

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
      const byLaw = new Map<string, string[]>();
      for (const [record, { key }] of records) {
        byLaw.set(record, keysOf(await law.rows<{ key: string }>(`select ${key}::text as key from {${record}}`)));
      }
      await actAs(client, viewer, { takeRole: true });
      for (const [record, table] of records)
        expect([record, await shown(client, table)]).toEqual([record, byLaw.get(record)]);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  },
);
