import type { Pool } from 'pg';

const BOUNDARIES: ReadonlySet<unknown> = new Set(['begin', 'rollback']);

/**
 * Kysely gives a connection back to the pool once a transaction on it has ended, and never where `begin` or `rollback` itself fails: on a
 * connection that PostgreSQL has ended. Each of them would take a place in the pool for good, and with the last place everybody waits for
 * ever. Whoever fails so is let go of here, and never used again.
 */
export function letGoOfBroken(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...asked: unknown[]) => Promise<unknown>;
    Object.assign(client, {
      query: (...asked: unknown[]) => {
        const answer = query(...asked);
        if (BOUNDARIES.has(asked[0])) answer.catch(() => client.release(true));
        return answer;
      },
    });
  });
}
