import type { RequestContext } from '@hub/shared/subgraph/request-context';

/** Milliseconds since 1970 by the clock of the database: the only clock that lifts an embargo is the one to ask. */
export async function databaseClock({ em }: RequestContext): Promise<number> {
  const [row] = await em.execute<{ now: number }[]>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
  );
  if (!row) throw new Error('The database has no clock.');
  return row.now;
}
