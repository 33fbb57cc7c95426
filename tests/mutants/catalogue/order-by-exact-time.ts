import type { Mutant } from '../mutant.js';

export const orderByExactTime: Mutant = {
  name: 'order-by-exact-time',
  leak: 'A peer learns which of two incidents of one half-day came first: the list is ordered by the exact instant. Whoever reads particulars complained that the order looks arbitrary.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incident.entity.ts',
      find: 'import { Check, Embedded, Entity, Enum, Index,',
      replace: 'import { Check, Embedded, Entity, Enum, Formula, Index,',
    },
    {
      file: 'subgraphs/incidents/src/incident/incident.entity.ts',
      find: '  /** Noon or midnight in Paris after it ended. */',
      replace: `  @Formula((columns: { id: string }) => \`incidents.began_at(\${columns.id})\`, { type: 'timestamptz' })
  beganAt!: Date;

  /** Noon or midnight in Paris after it ended. */`,
    },
    {
      file: 'subgraphs/incidents/src/incident/incident-orders.ts',
      find: "['halfDayFrom', 'desc']",
      replace: "['beganAt' as never, 'desc']",
    },
  ],
  sql: [
    `create function incidents.began_at(incident uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as
    $$ select occurred_from from incidents.incident_particulars where incident_id = incident $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
