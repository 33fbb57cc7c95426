import type { Mutant } from '../mutant.js';

export const filterOnAnyChange: Mutant = {
  name: 'filter-on-any-change',
  leak: 'A peer learns that somebody works on a file: `updatedSince` finds it when a part changed that the peer does not see. Asking each compartment under its policies is slow, so a function answers for all of them.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incidents-matching.ts',
      find: 'return { $or: [{ updatedAt: { $gte: since } }, inPart] };',
      replace: "return oneOf('select incidents.changed_since(?)', [since]);",
    },
  ],
  sql: [
    `create function incidents.changed_since(since timestamptz) returns setof uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select id from incidents.incident where updated_at >= since
    union select incident_id from incidents.incident_particulars where updated_at >= since
    union select incident_id from incidents.incident_inquiry where updated_at >= since
    union select incident_id from incidents.incident_complaint where updated_at >= since $$`,
  ],
  tests: ['tests/journeys/police-system/in-step.test.ts'],
  unseen:
    'Operations made at random seldom ask for what has changed in the order in which it happened: 3,000 of them did not.',
};
