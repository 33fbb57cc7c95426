import { database } from './database.js';

/** Writes as an archive is loaded, past the rules and the clock of the database: nobody can wait for twenty years. */
export async function asAnArchiveHasIt(
  ...statements: readonly (readonly [sql: string, values: readonly unknown[]])[]
): Promise<void> {
  const client = await database().connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const [sql, values] of statements) await client.query(sql, [...values]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
