import type { RequestContext } from '@hub/shared/subgraph/request-context';

const byIndex = (isSure: boolean): string =>
  ['sort', 'bitmapscan'].map((way) => `set_config('enable_${way}', '${isSure ? 'off' : 'on'}', true)`).join(', ');

/**
 * PostgreSQL cannot tell how many rows a policy lets through, thinks of a handful, and would rather collect and sort them all. The order of
 * an index is the only way whose cost does not grow with history.
 */
export async function readingInOrder<T>({ em }: RequestContext, work: () => Promise<T>): Promise<T> {
  await em.execute(`select ${byIndex(true)}`);
  const done = await work();
  await em.execute(`select ${byIndex(false)}`);
  return done;
}
