import type { AdministratorsClient } from '../job/administrators-client.js';

/**
 * Forgets the removals that were written, or took effect by the clock, before an instant (GDPR art. 5(1)(e)): they hold where an incident
 * happened and who was named. Returns how many.
 */
export async function forgetRemovals(client: AdministratorsClient, before: Date): Promise<number> {
  const { rows } = await client.query('select incidents.forget_removals($1)::int as forgotten', [before]);
  return (rows as { forgotten: number }[])[0]?.forgotten ?? 0;
}
