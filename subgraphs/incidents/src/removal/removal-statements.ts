import { DECIDING_COLUMNS } from '../incident/deciding-columns.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { SHARED_STATUSES } from '../incident/incident-rules.js';

const { SUBMITTED, VALIDATED, MERGED, ARCHIVED } = IncidentRecordStatus;

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

/**
 * Its firm alone has seen what was never filed, and loses sight of none of its records. As it was decided within this transaction nobody has
 * seen it; what else was altered there before does not matter.
 */
const wasSeen = (here: string): string => `old.filed and old.decided_in <> ${here}`;

const willEnd = `new.record_status in (${SHARED_STATUSES}) and new.handling_expires_at > now()`;

/** A function that writes down of a row who sees it, and when that ends. */
const keeps = (name: string, row: string, endsAt: string, expiresAt: string): readonly string[] => [
  `create or replace function incidents.${name}() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     insert into incidents.incident_removal (ends_at, changed_in, id, record_status, handling_expires_at, ${DECIDING_COLUMNS.join(', ')})
       values (${endsAt}, incidents.this_position(), ${row}.id, ${row}.record_status, ${expiresAt}, ${deciding(row)})
       on conflict do nothing;
     return null;
   end $$`,
  `alter function incidents.${name}() owner to ${ROLE}`,
  `revoke all on function incidents.${name}() from public`,
];

/**
 * A removal is written by whatever alters an incident in a way that may take it from somebody's sight, the jobs and the administrator
 * included, in the same transaction and so at the same place in the order of changes. What the clock will take away is written down when it
 * begins to be shared. It is written by a role of its own, because nobody who changes an incident may say of one that it is gone. It keeps the
 * columns that decided who saw the incident, which the row of the incident keeps too: nothing of what happened is in it. So it is kept for as
 * long, for the copy it ends may be as old.
 */
export const removalStatements: readonly string[] = [
  `do $$ begin create role ${ROLE} nologin noinherit; exception when duplicate_object then null; end $$`,
  // A role may be given ownership only by somebody who can act as it; an administrator who is no superuser grants itself that.
  `do $$ begin
     if not pg_has_role(current_user, '${ROLE}', 'set') then
       execute format('grant ${ROLE} to %I with inherit true, set true', current_user);
     end if;
   end $$`,
  `grant usage, create on schema incidents to ${ROLE}`,
  `grant insert, delete, select (id, changed_in, ends_at) on incidents.incident_removal to ${ROLE}`,
  `drop policy if exists keeper on incidents.incident_removal`,
  `create policy keeper on incidents.incident_removal to ${ROLE} using (true) with check (true)`,
  ...keeps(
    'keep_removal',
    'old',
    `'-infinity'`,
    'case when old.handling_expires_at <= now() then old.handling_expires_at end',
  ),
  ...keeps('keep_end_of_sharing', 'new', 'new.handling_expires_at', 'null'),
  // What was shared and ended within one transaction was never shared.
  `create or replace function incidents.forget_end_of_sharing() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     delete from incidents.incident_removal where id = new.id and changed_in = incidents.this_position() and ends_at > '-infinity';
     return null;
   end $$`,
  `alter function incidents.forget_end_of_sharing() owner to ${ROLE}`,
  'revoke all on function incidents.forget_end_of_sharing() from public',
  `revoke create on schema incidents from ${ROLE}`,
  `create or replace trigger forget_end_of_sharing after update on incidents.incident
     for each row when (old.decided_in = new.changed_in and not coalesce(${willEnd}, false)) execute function incidents.forget_end_of_sharing()`,
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
