import type { RequestContext } from './request-context.js';

/** When the request's transaction began, by the clock of the database: one instant for everything it writes, to the millisecond. */
export function transactionTime({ em, loader }: RequestContext): Promise<Date> {
  return loader('transaction time', async () => {
    const [row] = await em.execute<{ milliseconds: number }[]>(
      'select floor(extract(epoch from now()) * 1000)::float8 as milliseconds',
    );
    if (!row) throw new Error('The database does not say what time it is.');
    return new Date(row.milliseconds);
  });
}
