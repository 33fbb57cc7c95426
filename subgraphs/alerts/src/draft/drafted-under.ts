import type { RequestContext } from '@hub/shared/subgraph/request-context';

/**
 * Takes the member's own key for a new alert, and gives the alert that has it: the new one, or the one an earlier request of the same
 * member made. Two requests at once wait for one another here.
 */
export async function draftedUnder(context: RequestContext, clientMutationId: string, newId: string): Promise<string> {
  const key = [context.viewer.memberId, clientMutationId];
  const [taken] = await context.em.execute<{ id: string }[]>(
    `insert into alerts.alert_drafting (member_id, client_mutation_id, alert_id) values (?, ?, ?)
     on conflict (member_id, client_mutation_id) do nothing returning alert_id as id`,
    [...key, newId],
  );
  if (taken) return taken.id;
  const [earlier] = await context.em.execute<{ id: string }[]>(
    'select alert_id as id from alerts.alert_drafting where member_id = ? and client_mutation_id = ?',
    key,
  );
  if (!earlier) throw new Error('A key is taken by nobody.');
  return earlier.id;
}
