import pg from 'pg';

let kept: pg.Pool | undefined;

/**
 * The hub's own database, as its administrator: what a test compares answers with. Its connections are kept for the tests that follow, because
 * to a new one PostgreSQL is slow to tell of the tables and their policies.
 */
export function database(): pg.Pool {
  const connectionString = process.env['HUB_TEST_DATABASE_URL'];
  if (!connectionString) throw new Error('HUB_TEST_DATABASE_URL is not set: run the tests with `npm test`.');
  kept ??= new pg.Pool({ connectionString, max: 4, idleTimeoutMillis: 0, allowExitOnIdle: true })
    // The hub may stop before it.
    .on('error', () => {});
  return kept;
}
