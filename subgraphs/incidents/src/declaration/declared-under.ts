import type { RequestContext } from '@hub/shared/subgraph/request-context';

/**
 * Takes the member's own key for a new incident, and gives the incident that has it: the new one, or the one an earlier request of the
 * same member declared. Two requests at once wait for one another here.
 */
export async function declaredUnder(context: RequestContext, clientMutationId: string, newId: string): Promise<string> {
  const key = [context.viewer.memberId, clientMutationId];
  const [taken] = await context.em.execute<{ id: string }[]>(
    `insert into incidents.incident_declaration (member_id, client_mutation_id, incident_id) values (?, ?, ?)
     on conflict (member_id, client_mutation_id) do nothing returning incident_id as id`,
    [...key, newId],
  );
  if (taken) return taken.id;
  const [earlier] = await context.em.execute<{ id: string }[]>(
    'select incident_id as id from incidents.incident_declaration where member_id = ? and client_mutation_id = ?',
    key,
  );
  if (!earlier) throw new Error('A key is taken by nobody.');
  return earlier.id;
}
