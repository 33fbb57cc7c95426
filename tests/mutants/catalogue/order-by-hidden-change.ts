import type { Mutant } from '../mutant.js';

export const orderByHiddenChange: Mutant = {
  name: 'order-by-hidden-change',
  leak: 'A firm learns that the police work on its file: whoever keeps up with changes is brought a record whenever any part of it changed. Asking five tables under their policies is slow, so a function answers for all of them.',
  patches: [
    {
      file: 'subgraphs/incidents/src/synchronisation/changed-alone.ts',
      find: "  if (viewer.role === 'firm') return [FOR_FIRM];",
      replace: "  if (FOR_FIRM) return ['select incident_id, changed_in, updated_at from incidents.changed_alone()'];",
    },
  ],
  sql: [
    `create function incidents.changed_alone() returns table (incident_id uuid, changed_in bigint, updated_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select incident_id, changed_in, updated_at from incidents.incident_particulars where changed_in is not null
      union all select incident_id, changed_in, updated_at from incidents.incident_offenders where changed_in is not null
      union all select incident_id, changed_in, updated_at from incidents.incident_complaint where changed_in is not null
      union all select incident_id, changed_in, updated_at from incidents.incident_inquiry where changed_in is not null $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
