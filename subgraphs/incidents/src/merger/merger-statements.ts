import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { roleOfNobody } from '../job/role-of-nobody.js';
import { MERGE_MARKER } from './merge-marker.js';

/**
 * A record into which another is merged moves by a version of its particulars: whoever reads them and takes it back, or amends it, with the
 * version seen before is told to read again what hangs on it now. Peers, who see neither the double nor the particulars, are told of nothing.
 * Who merges writes no particulars, and so it is done by a role of its own, which can set nothing else.
 */
export const mergerStatements: readonly string[] = [
  ...roleOfNobody(MERGE_MARKER),
  `grant usage, create on schema incidents to ${MERGE_MARKER}`,
  `grant select (id, record_status, changed_in, updated_at) on incidents.incident to ${MERGE_MARKER}`,
  // As its guards ask, which ask as whoever writes.
  `grant select (incident_id, at, part, before) on incidents.incident_amendment to ${MERGE_MARKER}`,
  `grant select, update (version, updated_at) on incidents.incident_particulars to ${MERGE_MARKER}`,
  ...['incident', 'incident_amendment', 'incident_particulars'].flatMap((table) => [
    `drop policy if exists marker on incidents.${table}`,
    `create policy marker on incidents.${table} to ${MERGE_MARKER} using (true)`,
  ]),
  `create or replace function incidents.mark_merger() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     update incidents.incident_particulars set version = version + 1, updated_at = ${THIS_INSTANT} where incident_id = new.merged_into_id;
     return null;
   end $$`,
  `alter function incidents.mark_merger() owner to ${MERGE_MARKER}`,
  'revoke all on function incidents.mark_merger() from public',
  `revoke create on schema incidents from ${MERGE_MARKER}`,
  `create or replace trigger mark_merger after update on incidents.incident
     for each row when (new.record_status = 'MERGED' and old.record_status <> 'MERGED') execute function incidents.mark_merger()`,
];
