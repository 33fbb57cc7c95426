import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';

/**
 * The records of the event that a record tells of: itself, what it is a double of, and all their doubles. What of them the caller may change
 * is locked, in one order, so that two who take back several of them at once wait for one another and nobody begins to work on one meanwhile.
 */
export async function lockEvent({ em }: RequestContext, id: string): Promise<readonly string[]> {
  if (!isIdentifier(id)) return [];
  const records = await em.execute<{ id: string }[]>(
    `with recursive event as (
       select i.id, i.merged_into_id from incidents.incident i where i.id = ?
       union select i.id, i.merged_into_id from incidents.incident i join event e on i.merged_into_id = e.id or i.id = e.merged_into_id)
     select id from event`,
    [id],
  );
  const ids = records.map((record) => record.id);
  await em.execute('select 1 from incidents.incident where id = any(array[?]::uuid[]) order by id for update', [ids]);
  return ids;
}
