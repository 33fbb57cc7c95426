import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { SHARED_STATUSES } from '../incident/incident-rules.js';

const { DRAFT, SUBMITTED, VALIDATED, MERGED, ARCHIVED } = IncidentRecordStatus;

/** The role that writes removals; nobody becomes it. */
const ROLE = 'removal_keeper';

/** Steps from one status to another by which nobody loses sight of a record. */
const LOSES_NOBODY = [`${SUBMITTED}>${VALIDATED}`, `${SUBMITTED}>${MERGED}`, `${VALIDATED}>${ARCHIVED}`]
  .map((step) => `'${step}'`)
  .join(', ');

/** What else policies on an incident ask of it. */
const DECIDING = [
  'category',
  'handling_tlp',
  'victim_id',
  'area_path',
  'audience_organisation_ids',
  'audience_member_ids',
];
const deciding = (row: string): string => DECIDING.map((column) => `${row}.${column}`).join(', ');

const differs = `(${deciding('old')}, old.handling_expires_at) is distinct from (${deciding('new')}, new.handling_expires_at)`;
const mayNarrow = `old.record_status <> new.record_status and old.record_status || '>' || new.record_status not in (${LOSES_NOBODY})
       or ${differs}`;

/** Its firm alone has seen a draft, and it loses sight of none of its records. What stood there only within this transaction nobody has seen. */
const wasSeen = (here: string): string => `old.record_status <> '${DRAFT}' and old.changed_in <> ${here}`;

const willEnd = `new.record_status in (${SHARED_STATUSES}) and new.handling_expires_at > now()`;

/** A function that writes down of a row who sees it, and when that ends. */
const keeps = (name: string, row: string, endsAt: string, expiresAt: string): readonly string[] => [
  `create or replace function incidents.${name}() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     insert into incidents.incident_removal (ends_at, changed_in, id, record_status, handling_expires_at, ${DECIDING.join(', ')})
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
  `grant insert on incidents.incident_removal to ${ROLE}`,
  `drop policy if exists keeper on incidents.incident_removal`,
  `create policy keeper on incidents.incident_removal for insert to ${ROLE} with check (true)`,
  ...keeps(
    'keep_removal',
    'old',
    `'-infinity'`,
    'case when old.handling_expires_at <= now() then old.handling_expires_at end',
  ),
  ...keeps('keep_end_of_sharing', 'new', 'new.handling_expires_at', 'null'),
  `revoke create on schema incidents from ${ROLE}`,
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
