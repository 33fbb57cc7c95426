import type { Mutant } from '../mutant.js';

export const redactionWhereSomethingIs: Mutant = {
  name: 'redaction-where-something-is',
  leak: 'A peer learns whether a complaint was filed: `redactions` lists what is withheld only where there is something to withhold, which is what the word seems to say.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incident.resolver.ts',
      find: "return redactionsOf({ law: access, type: 'Incident', parts: PARTS_OF_INCIDENT }, context.viewer, visible);",
      replace: `const withheld = redactionsOf({ law: access, type: 'Incident', parts: PARTS_OF_INCIDENT }, context.viewer, visible);
    const [row] = await context.em.execute<{ has: boolean }[]>('select incidents.has_complaint(?) as has', [incident.id]);
    return row?.has ? withheld : withheld.filter(({ path }) => path !== 'complaint');`,
    },
  ],
  sql: [
    `create function incidents.has_complaint(incident uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as
    $$ select exists (select 1 from incidents.incident_complaint where incident_id = incident and filed_at is not null) $$`,
  ],
  tests: ['tests/journeys/peers/peers.test.ts'],
  unseen:
    'The worlds of a peer seldom differ in whether there is a complaint about an incident it sees: 3,000 operations did not meet one.',
};
