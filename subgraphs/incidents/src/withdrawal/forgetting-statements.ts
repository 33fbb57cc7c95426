import { roleOfNobody } from '../job/role-of-nobody.js';
import { ERASED_REASON } from './erased-reason.js';

/** The role that forgets what others said of a record; nobody becomes it. */
const ROLE = 'record_forgetter';

/** What it reads of a table, to find what it forgets there, and what it may do. */
const opens = (table: string, rights: string): string[] => [
  `grant ${rights} on incidents.${table} to ${ROLE}`,
  `drop policy if exists forgetter on incidents.${table}`,
  `create policy forgetter on incidents.${table} to ${ROLE} using (true)`,
];

/** A reason may speak of persons; that there was one stays. */
const forgetReasons = (table: string): string =>
  `update incidents.${table} t set reason = '${ERASED_REASON}' where t.incident_id = old.id and t.reason <> '${ERASED_REASON}'`;

/**
 * What others said of a record goes with it, at once and whoever takes it back or erases it: its links to series with their reasons, a series
 * of which no link is left with its label, why others sent it back or requalified it, what members sent under keys of their own, by whose
 * digest it could be guessed, and that a data subject asked about it. It is not the firm's to alter, and so it is forgotten by a role of its
 * own. That a key was used stays, and that an officer answered somebody. Fires after `keep_removal`, which keeps that the record was in a
 * series.
 */
export const forgettingStatements: readonly string[] = [
  ...roleOfNobody(ROLE),
  `grant usage, create on schema incidents to ${ROLE}`,
  ...opens('series_link', 'select (series_id, incident_id), delete'),
  ...opens('crime_series', 'select (id), delete'),
  ...opens('incident_in_series', 'select (incident_id), delete'),
  ...opens('incident_step', 'select (incident_id, reason), update (reason)'),
  ...opens('incident_requalification', 'select (incident_id, reason), update (reason)'),
  ...opens('incident_request', 'select (incident_ids), update (incident_ids, digest, made_id)'),
  ...opens('data_subject_request', 'select (incident_id), update (incident_id, digest)'),
  `create or replace function incidents.let_go_of_what_was_said() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   declare
     series uuid[];
   begin
     with gone as (delete from incidents.series_link l where l.incident_id = old.id returning l.series_id)
       select array_agg(g.series_id) into series from gone g;
     delete from incidents.crime_series s where s.id = any(series)
       and not exists (select from incidents.series_link l where l.series_id = s.id);
     delete from incidents.incident_in_series s where s.incident_id = old.id;
     ${forgetReasons('incident_step')};
     ${forgetReasons('incident_requalification')};
     update incidents.incident_request r set digest = null, made_id = null, incident_ids = '{}' where r.incident_ids @> array[old.id];
     update incidents.data_subject_request r set incident_id = null, digest = null where r.incident_id = old.id;
     return null;
   end $$`,
  `alter function incidents.let_go_of_what_was_said() owner to ${ROLE}`,
  'revoke all on function incidents.let_go_of_what_was_said() from public',
  `revoke create on schema incidents from ${ROLE}`,
  `create or replace trigger let_go_of_what_was_said after update on incidents.incident
     for each row when (new.record_status in ('WITHDRAWN', 'ERASED') and new.record_status <> old.record_status)
     execute function incidents.let_go_of_what_was_said()`,
  `create or replace trigger let_go_of_what_was_said_of_deleted after delete on incidents.incident
     for each row execute function incidents.let_go_of_what_was_said()`,
];
