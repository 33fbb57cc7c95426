import { actsAs } from '@hub/shared/access/acts-as';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import { SEEN_OF_OFFENDERS } from '../amendment/amendable.js';
import { LEFT_FOR_FIGURES } from '../archive/left-for-figures.js';
import { columnOf } from '../draft/column-of.js';
import { columnsOf } from '../draft/columns-of.js';
import { REWRITABLE } from '../draft/rewritable.js';
import { BEFORE_INVESTIGATION } from '../investigation/before-investigation.js';
import { DECIDING_COLUMNS } from './deciding-columns.js';
import { refuse } from './refuse.js';

/** All that decides who sees a row. */
const deciding = (row: string): string =>
  [...DECIDING_COLUMNS, 'record_status', 'handling_expires_at'].map((column) => `${row}.${column}`).join(', ');

type ByRole = Readonly<Partial<Record<HubRole, readonly string[]>>>;

/** The steps of a record, by the role that takes them. */
const COURSE: ByRole = {
  firm: [
    'DRAFT>DRAFT',
    'REJECTED>DRAFT',
    'DRAFT>SUBMITTED',
    'DRAFT>WITHDRAWN',
    'SUBMITTED>WITHDRAWN',
    'VALIDATED>WITHDRAWN',
    'MERGED>WITHDRAWN',
    'SUBMITTED>SUBMITTED',
    'VALIDATED>VALIDATED',
  ],
  secretariat: [
    'SUBMITTED>VALIDATED',
    'SUBMITTED>REJECTED',
    'SUBMITTED>MERGED',
    'VALIDATED>MERGED',
    'VALIDATED>VALIDATED',
  ],
  police: ['VALIDATED>VALIDATED', 'ARCHIVED>ARCHIVED'],
};

/** The steps of whoever has no role: the hub's own job archives, erases, and takes back what nobody finished or a restored backup has brought back. */
const OF_THE_JOB = [
  'VALIDATED>ARCHIVED',
  'ARCHIVED>ERASED',
  ...['DRAFT', 'REJECTED', 'SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED'].map((status) => `${status}>WITHDRAWN`),
];

const list = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(', ')}]`;
/** The branches of a `case`, one for each role. */
const whoever = (byRole: ByRole): string =>
  (Object.entries(byRole) as [HubRole, readonly string[]][])
    .map(([role, values]) => `when ${actsAs(role)} then ${list(values)}`)
    .join(' ');

const SEEN = SEEN_OF_OFFENDERS.map(columnOf);

/** With whom it is shared. When that is looked at again the hub says. */
const SHARING = REWRITABLE.incident.filter((name) => /^(handling_(?!reviewDueAt)|audience)/.test(name)).map(columnOf);

/** What is altered of a record that stays where it stands, by the role that may. */
const WHERE_IT_STANDS: ByRole = {
  firm: ['any_injured', 'modus_operandi', 'half_day_from', 'half_day_to', ...SEEN, ...SHARING],
  secretariat: ['category', 'attempted', 'modus_operandi'],
  police: ['category', 'attempted', 'cleared', 'modus_operandi', ...SEEN],
};
const seen = (row: 'old' | 'new'): string => SEEN.map((column) => `${row}.${column}`).join(', ');
const inPlace = (row: 'old' | 'new'): string =>
  `(${seen(row)}, ${row}.category, ${row}.attempted, ${row}.cleared, ${row}.any_injured, ${row}.modus_operandi,
       ${row}.half_day_from, ${row}.half_day_to, ${SHARING.map((column) => `${row}.${column}`).join(', ')})`;

/** Columns of the row as it stood, as the object that is kept of them. */
const heldOf = (columns: readonly string[]): string =>
  `jsonb_build_object(${columns.map((column) => `'${column}', old.${column}`).join(', ')})`;

const isTold = (part: string, before: string): string => `exists (
         select 1 from incidents.incident_amendment a where a.incident_id = old.id and a.at = new.updated_at and a.part = '${part}' and a.before @> ${before})`;

/** Whether the police work on a record, or on what it is a double of: then it is no longer its firm's alone. */
const IS_INVESTIGATED = `exists (
         with recursive event as (
           select old.id as id, old.merged_into_id as into_id
           union select i.id, i.merged_into_id from incidents.incident i join event e on i.id = e.into_id)
         select from event e join incidents.incident_particulars p on p.incident_id = e.id
          where p.investigation_status <> all(${list(BEFORE_INVESTIGATION)}))`;

/** What every step alters. */
const MOVED = ['version', 'updated_at', 'record_status'];

/**
 * What a check of one row cannot say, kept by the database for whoever writes: an incident takes the steps of its course and no others, each
 * by the role whose step it is, one version at a time and by the clock, and alters what the step is for. No status and no category changes
 * without its line in the history, and no line is written of a change that was not made.
 */
export const incidentStatements: readonly string[] = [
  `create or replace function incidents.keep_incident_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   declare
     step text := old.record_status || '>' || new.record_status;
     steps text[] := case ${whoever(COURSE)} else ${list(OF_THE_JOB)} end;
     altered text[] := ${list(MOVED)} || case
       when new.record_status = 'DRAFT' then ${columnsOf(REWRITABLE.incident)}
       when new.record_status = 'MERGED' then array['merged_into_id']
       when new.record_status = 'WITHDRAWN' then array['merged_into_id', 'handling_code_note']
       when step = 'ARCHIVED>ARCHIVED' then array['cleared']
       when step = 'ARCHIVED>ERASED' then ${columnsOf(Object.keys(LEFT_FOR_FIGURES['incident'] ?? {}))}
       when old.record_status = new.record_status then case ${whoever(WHERE_IT_STANDS)} else '{}' end
       else '{}' end;
   begin
     if not exists (select 1 from incidents.incident i where i.id = old.id) then
       ${refuse('incident_seen', 'nobody changes an incident out of sight')};
     end if;
     if new.version <> old.version + 1 or step <> all(steps)
        or step in ('VALIDATED>VALIDATED', 'SUBMITTED>SUBMITTED', 'ARCHIVED>ARCHIVED') and ${inPlace('new')} is not distinct from ${inPlace('old')} then
       ${refuse('incident_on_course', 'not a step of an incident')};
     end if;
     if to_jsonb(new) - altered is distinct from to_jsonb(old) - altered then
       ${refuse('incident_unaltered', 'a step alters what it is for')};
     end if;
     if new.updated_at <> ${THIS_INSTANT} then
       ${refuse('incident_by_the_clock', 'a step bears the instant it is taken')};
     end if;
     if current_user = 'firm' and new.record_status = 'WITHDRAWN' and ${IS_INVESTIGATED} then
       ${refuse('incident_not_investigated', 'what the police work on is not taken back')};
     end if;
     if (new.category, new.attempted) <> (old.category, old.attempted) and step = 'VALIDATED>VALIDATED' and not exists (
         select 1 from incidents.incident_requalification r
          where r.incident_id = old.id and r.at = new.updated_at and (r.from_category, r.from_attempted) = (old.category, old.attempted)
            and (r.to_category, r.to_attempted) = (new.category, new.attempted)) then
       ${refuse('incident_requalified_on_record', 'an incident is requalified with its reason')};
     end if;
     if new.record_status = old.record_status and new.record_status <> 'DRAFT' and (
         (new.half_day_from, new.half_day_to) <> (old.half_day_from, old.half_day_to) and not ${isTold('OCCURRED', `'{}'`)} or
         new.any_injured <> old.any_injured and not ${isTold('HARM', `jsonb_build_object('any_injured', old.any_injured)`)}
         or new.modus_operandi <> old.modus_operandi and not ${isTold('MODUS_OPERANDI', `jsonb_build_object('modus_operandi', old.modus_operandi)`)}
         or (${seen('new')}) is distinct from (${seen('old')}) and not ${isTold('OFFENDERS', heldOf(SEEN))}) then
       ${refuse('incident_amended_on_record', 'what was declared is amended with its line')};
     end if;
     if new.cleared <> old.cleared and not (new.cleared and exists (
         select 1 from incidents.investigation_step s
          where s.incident_id = old.id and s.at = new.updated_at and s.to_status = 'CLEARED')) then
       ${refuse('incident_cleared_on_record', 'an incident is cleared with its line, and stays so')};
     end if;
     if new.record_status <> old.record_status and hub.viewer_member_id() is not null and not exists (
         select 1 from incidents.incident_step s
          where s.incident_id = old.id and s.at = new.updated_at and s.from_status = old.record_status and s.to_status = new.record_status) then
       ${refuse('incident_step_on_record', 'a status changes with its line')};
     end if;
     if new.record_status = 'MERGED' and not exists (
         select 1 from incidents.incident t
           join incidents.incident_particulars other on other.incident_id = t.id
           join incidents.incident_particulars own on own.victim_id = other.victim_id
          where t.id = new.merged_into_id and own.incident_id = old.id and t.record_status in (old.record_status, 'VALIDATED')) then
       ${refuse('incident_double_of_its_firm', 'a double happened to the same firm')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on incidents.incident
     for each row execute function incidents.keep_incident_on_course()`,
  // Whatever is said: fires after `keep_on_course`, which lets no step alter it.
  `create or replace function incidents.mark_sharing() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     if tg_op = 'INSERT' then
       new.versions_before := 0;
       new.filed := new.record_status <> 'DRAFT';
       new.decided_in := incidents.this_position();
       new.decided_from := null;
       return new;
     end if;
     if old.record_status = 'SUBMITTED' and new.record_status = 'VALIDATED' then
       new.versions_before := new.version - 1;
     end if;
     new.filed := case new.record_status when 'DRAFT' then false when 'WITHDRAWN' then old.filed else true end;
     new.decided_in := case when (${deciding('old')}) is distinct from (${deciding('new')})
       then incidents.this_position() else old.decided_in end;
     -- What this transaction decided before was seen by nobody.
     new.decided_from := case when new.decided_in = old.decided_in then old.decided_from when old.filed then old.record_status end;
     return new;
   end $$`,
  `create or replace trigger mark_sharing before insert or update on incidents.incident
     for each row execute function incidents.mark_sharing()`,
  `create or replace function incidents.keep_history_true() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     -- As it stands now, or as it stood before the next line of the same transaction.
     if not exists (select 1 from incidents.incident i
                     where i.id = new.incident_id and i.updated_at = new.at and (i.category, i.attempted) = (new.to_category, new.to_attempted))
        and not exists (select 1 from incidents.incident_requalification r
                     where r.incident_id = new.incident_id and r.at = new.at and r.id <> new.id
                       and (r.from_category, r.from_attempted) = (new.to_category, new.to_attempted)) then
       ${refuse('incident_history_true', 'a line of the history is a change that was made')};
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_history_true on incidents.incident_requalification',
  `create constraint trigger keep_history_true after insert on incidents.incident_requalification deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function incidents.keep_history_true()`,
  `create or replace function incidents.keep_steps_true() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select 1 from incidents.incident i
                     where i.id = new.incident_id and i.updated_at = new.at and i.record_status = new.to_status)
        and not exists (select 1 from incidents.incident_step s
                     where s.incident_id = new.incident_id and s.at = new.at and s.id <> new.id and s.from_status = new.to_status) then
       ${refuse('incident_steps_true', 'a line of the history is a step that was taken')};
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_steps_true on incidents.incident_step',
  `create constraint trigger keep_steps_true after insert on incidents.incident_step deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function incidents.keep_steps_true()`,
];
