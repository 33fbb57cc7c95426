import pg from 'pg';

/** Does what some other test must not do at the same time: of all that name the same thing, in whichever process, one is under way. */
export async function oneAtATime<T>(what: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [what]);
    return await work();
  } finally {
    await client.end();
  }
}
