import type { Mutant } from '../mutant.js';

export const versionOfTheWhole: Mutant = {
  name: 'version-of-the-whole',
  leak: 'A peer learns that somebody works on a file: its version counts the changes of every part. One number for one record is what everybody expects of a version.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/version-of.ts',
      find: '  return [...compartments.values()].reduce((sum, { version }) => sum + version - 1, first);',
      replace: `  const [row] = await context.em.execute<{ version: number }[]>('select incidents.version_of(?) as version', [incident.id]);
  return row?.version ?? first;`,
    },
  ],
  sql: [
    `create function incidents.version_of(incident uuid) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select i.version - 6 + p.version + c.version + e.version + o.version + q.version + 1
      from incidents.incident i
      join incidents.incident_particulars p on p.incident_id = i.id join incidents.incident_complaint c on c.incident_id = i.id
      join incidents.incident_emergency_call e on e.incident_id = i.id join incidents.incident_offenders o on o.incident_id = i.id
      join incidents.incident_inquiry q on q.incident_id = i.id
     where i.id = incident $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
