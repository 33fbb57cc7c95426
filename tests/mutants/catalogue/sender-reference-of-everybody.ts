import type { Mutant } from '../mutant.js';

export const senderReferenceOfEverybody: Mutant = {
  name: 'sender-reference-of-everybody',
  leak: 'A firm learns under which references the systems of others have sent their incidents: a reference that is taken by another firm gives no new incident, or is refused for its content. A file number looks unique by itself.',
  patches: [
    {
      file: 'subgraphs/incidents/src/import/taken-references.ts',
      find: 'const rows = await em.execute<Row[]>(KNOWN, [viewer.organisationId, [...references]]);',
      replace: `if (!viewer.organisationId) return new Map();
  const rows = await em.execute<Row[]>('select reference, incident_id as "incidentId", digest from incidents.sent_under(array[?]::text[])', [
    [...references],
  ]);`,
    },
  ],
  sql: [
    `create function incidents.sent_under(wanted text[]) returns table (reference text, incident_id uuid, digest text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as
      $$ select sender_reference, incident_id, digest from incidents.incident_import where sender_reference = any(wanted) $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
