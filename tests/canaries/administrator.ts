import pg from 'pg';

/**
 * The hub's database as its administrator, on one connection: what is made or set on it for the time being, the views of the law and who
 * looks through them, is there for every statement and for nobody else.
 */
export async function asAdministrator<T>(work: (administrator: pg.Pool) => Promise<T>): Promise<T> {
  const connectionString = process.env['HUB_TEST_DATABASE_URL'];
  const administrator = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0 });
  try {
    return await work(administrator);
  } finally {
    await administrator.end();
  }
}
