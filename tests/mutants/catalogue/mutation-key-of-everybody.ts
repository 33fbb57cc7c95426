import type { Mutant } from '../mutant.js';

export const mutationKeyOfEverybody: Mutant = {
  name: 'mutation-key-of-everybody',
  leak: 'A firm learns under which keys others have sent their declarations: a `clientMutationId` that somebody else has used gives the record of the other, or fails over it. The key looks like one of the request, not of who makes it.',
  patches: [
    {
      file: 'subgraphs/incidents/src/declaration/declared-under.ts',
      find: '  const digest = contentDigest(mutation, content);',
      replace: `  const digest = contentDigest(mutation, content);
  const [known] = await em.execute<{ id: string | null }[]>('select incidents.declared_under(?) as id', [clientMutationId]);
  if (known?.id) return { incidentId: known.id, isNew: false };`,
    },
  ],
  sql: [
    `create function incidents.declared_under(key text) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as
      $$ select incident_id from incidents.incident_declaration where client_mutation_id = key limit 1 $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
