import { DECIDING_COLUMNS } from '../incident/deciding-columns.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { SHARED_STATUSES } from '../incident/incident-rules.js';
import { roleOfNobody } from '../job/role-of-nobody.js';

const { SUBMITTED, VALIDATED, MERGED, ARCHIVED, WITHDRAWN, ERASED } = IncidentRecordStatus;

/** The role that writes removals; nobody becomes it. */
const ROLE = 'removal_keeper';

/** Steps from one status to another by which nobody loses sight of a record. */
const LOSES_NOBODY = [`${SUBMITTED}>${VALIDATED}`, `${SUBMITTED}>${MERGED}`, `${VALIDATED}>${ARCHIVED}`]
  .map((step) => `'${step}'`)
  .join(', ');

const deciding = (row: string): string => DECIDING_COLUMNS.map((column) => `${row}.${column}`).join(', ');

const differs = `(${deciding('old')}, old.handling_expires_at) is distinct from (${deciding('new')}, new.handling_expires_at)`;
const mayNarrow = `old.record_status <> new.record_status and old.record_status || '>' || new.record_status not in (${LOSES_NOBODY})
       or ${differs}`;

/** Its firm alone has seen what was never filed, and as it was decided within this transaction nobody has seen it: then it counts how it stood before. */
const wasSeen = (here: string): string =>
  `case when old.decided_in <> ${here} then old.filed else old.decided_from is not null end`;
/** Until something else than its status decides otherwise, and leaves a removal, the rest is as it was before. */
const STOOD = 'case when old.decided_in <> incidents.this_position() then old.record_status else old.decided_from end';
const WAS_IN_SERIES = 'exists (select from incidents.incident_in_series s where s.incident_id = old.id)';

const willEnd = `new.record_status in (${SHARED_STATUSES}) and new.handling_expires_at > now()`;

interface Kept {
  readonly row: 'old' | 'new';
  readonly stood: string;
  readonly endsAt: string;
  readonly expiresAt: string;
  readonly inSeries: string;
}

/** A function that writes down of a row who sees it, and when that ends. */
const keeps = (name: string, { row, stood, endsAt, expiresAt, inSeries }: Kept): readonly string[] => [
  `create or replace function incidents.${name}() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     insert into incidents.incident_removal (ends_at, changed_in, id, record_status, handling_expires_at, in_series, ${DECIDING_COLUMNS.join(', ')})
       values (${endsAt}, incidents.this_position(), ${row}.id, ${stood}, ${expiresAt}, ${inSeries}, ${deciding(row)})
       on conflict do nothing;
     return null;
   end $$`,
  `alter function incidents.${name}() owner to ${ROLE}`,
  `revoke all on function incidents.${name}() from public`,
];

/** SQL that writes an instant down beside the removals, so that it is read again whatever a session's settings. */
const writeDown = (instant: string): string =>
  `execute format('comment on table incidents.incident_removal is %L', to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))`;

/**
 * Since when removals are whole. It is the comment on their table, which no hub role alters and a backup holds with the removals themselves;
 * it is written with the removals that go, so that who reads a list and then asks this knows whether something was missing in it. It stands
 * in no function: what functions say is law, and the start compares it.
 */
const RETENTION = [
  // Once it was what the function said.
  `do $$ declare since timestamptz; begin
     if to_regproc('incidents.removals_whole_since') is not null then
       since := incidents.removals_whole_since();
       if isfinite(since) then
         ${writeDown('since')};
       end if;
     end if;
   end $$`,
  `create or replace function incidents.removals_whole_since() returns timestamptz language sql stable
     set search_path = pg_catalog, pg_temp as $$
     select coalesce(obj_description('incidents.incident_removal'::regclass, 'pg_class')::timestamptz, '-infinity')
   $$`,
  `create or replace function incidents.forget_removals(before timestamptz) returns bigint language plpgsql
     set search_path = pg_catalog, pg_temp as $$
   declare
     forgotten bigint;
   begin
     perform pg_advisory_xact_lock('incidents.incident_removal'::regclass::oid::bigint);
     delete from incidents.incident_removal r where greatest(r.written_at, r.ends_at) < before;
     get diagnostics forgotten = row_count;
     ${writeDown('greatest(before, incidents.removals_whole_since())')};
     return forgotten;
   end $$`,
  'revoke all on function incidents.forget_removals(timestamptz) from public',
];

/**
 * A removal is written by whatever alters an incident in a way that may take it from somebody's sight, the jobs and the administrator
 * included, in the same transaction and so at the same place in the order of changes. What the clock will take away is written down when it
 * begins to be shared. It is written by a role of its own, because nobody who changes an incident may say of one that it is gone. It keeps the
 * columns that decided who saw the incident, for a time (`forget_removals`): then whoever still keeps an older copy takes it anew.
 */
export const removalStatements: readonly string[] = [
  ...roleOfNobody(ROLE),
  `grant usage, create on schema incidents to ${ROLE}`,
  `grant insert, delete, select (id, changed_in, ends_at) on incidents.incident_removal to ${ROLE}`,
  `drop policy if exists keeper on incidents.incident_removal`,
  `create policy keeper on incidents.incident_removal to ${ROLE} using (true) with check (true)`,
  `grant select (incident_id) on incidents.incident_in_series to ${ROLE}`,
  'drop policy if exists keeper on incidents.incident_in_series',
  `create policy keeper on incidents.incident_in_series for select to ${ROLE} using (true)`,
  ...keeps('keep_removal', {
    row: 'old',
    stood: STOOD,
    endsAt: `'-infinity'`,
    expiresAt: 'case when old.handling_expires_at <= now() then old.handling_expires_at end',
    inSeries: WAS_IN_SERIES,
  }),
  // The clock takes nothing from the central office.
  ...keeps('keep_end_of_sharing', {
    row: 'new',
    stood: 'new.record_status',
    endsAt: 'new.handling_expires_at',
    expiresAt: 'null',
    inSeries: 'false',
  }),
  // What was shared and ended within one transaction was never shared.
  `create or replace function incidents.forget_end_of_sharing() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     delete from incidents.incident_removal where id = new.id and changed_in = incidents.this_position() and ends_at > '-infinity';
     return null;
   end $$`,
  `alter function incidents.forget_end_of_sharing() owner to ${ROLE}`,
  'revoke all on function incidents.forget_end_of_sharing() from public',
  // Of what is gone for good nobody needs to be told once more in years to come.
  `create or replace function incidents.forget_ends_to_come() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     delete from incidents.incident_removal where id = old.id and ends_at > now();
     return null;
   end $$`,
  `alter function incidents.forget_ends_to_come() owner to ${ROLE}`,
  'revoke all on function incidents.forget_ends_to_come() from public',
  `revoke create on schema incidents from ${ROLE}`,
  ...RETENTION,
  `create or replace trigger forget_end_of_sharing after update on incidents.incident
     for each row when (old.decided_in = new.changed_in and not coalesce(${willEnd}, false)) execute function incidents.forget_end_of_sharing()`,
  `create or replace trigger forget_ends_to_come after update on incidents.incident
     for each row when (new.record_status in ('${WITHDRAWN}', '${ERASED}') and new.record_status <> old.record_status)
     execute function incidents.forget_ends_to_come()`,
  `create or replace trigger forget_ends_to_come_of_deleted after delete on incidents.incident
     for each row execute function incidents.forget_ends_to_come()`,
  `create or replace trigger keep_removal after update on incidents.incident
     for each row when (${wasSeen('new.changed_in')} and (${mayNarrow})) execute function incidents.keep_removal()`,
  `create or replace trigger keep_removal_of_deleted after delete on incidents.incident
     for each row when (${wasSeen('incidents.this_position()')}) execute function incidents.keep_removal()`,
  `create or replace trigger keep_end_of_sharing_from_the_first after insert on incidents.incident
     for each row when (${willEnd}) execute function incidents.keep_end_of_sharing()`,
  `create or replace trigger keep_end_of_sharing after update on incidents.incident
     for each row when (${willEnd} and (old.record_status <> new.record_status or ${differs}))
     execute function incidents.keep_end_of_sharing()`,
];
