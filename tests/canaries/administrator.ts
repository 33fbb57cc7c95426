import pg from 'pg';

const IDLE_MS = 60_000;

let kept: pg.Pool | undefined;

/**
 * The hub's database as its administrator, on one connection: who looks through the law is set on it, and nobody else looks meanwhile. It is kept
 * for whoever comes next, because to a new one PostgreSQL is slow to tell of sixty tables.
 */
export async function asAdministrator<T>(work: (administrator: pg.ClientBase) => Promise<T>): Promise<T> {
  kept ??= new pg.Pool({
    connectionString: process.env['HUB_TEST_DATABASE_URL'],
    max: 1,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
  })
    // The hub may stop before it.
    .on('error', () => {});
  const administrator = await kept.connect();
  let isFit = false;
  try {
    const done = await work(administrator);
    isFit = true;
    return done;
  } finally {
    administrator.release(!isFit);
  }
}
