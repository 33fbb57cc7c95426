import pg from 'pg';

let pool: pg.Pool | undefined;

/** The hub's own database, as its administrator: what a test compares answers with. */
export function database(): pg.Pool {
  const connectionString = process.env['HUB_TEST_DATABASE_URL'];
  if (!connectionString) throw new Error('HUB_TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  pool ??= new pg.Pool({ connectionString, max: 4 });
  return pool;
}

/** To be called when a test file is done. */
export async function closeDatabase(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
