import { actsAs } from '@hub/shared/access/acts-as';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { refuse } from '../incident/refuse.js';
import { MERGE_MARKER } from '../merger/merge-marker.js';
import { INVESTIGATION_COURSE } from './investigation-course.js';

const steps = Object.entries(INVESTIGATION_COURSE).flatMap(([from, next]) => next.map((to) => `${from}>${to}`));
const OF_THE_FIRM = `${InvestigationStatus.NOT_REPORTED}>${InvestigationStatus.COMPLAINT_FILED}`;
const list = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(', ')}]`;

const clearance = (row: 'old' | 'new'): string =>
  ['cleared_at', 'cleared_by_id', 'incidents_cleared', 'alleged_offenders_min', 'alleged_offenders_max']
    .map((column) => `${row}.${column}`)
    .join(', ');

const trigger = (name: string, table: string, action: string): string[] => [
  `drop trigger if exists ${name} on incidents.${table}`,
  `create ${action} on incidents.${table} for each row execute function incidents.${name}()`,
];
const deferred = (name: string, table: string, event = 'insert'): string[] => [
  `drop trigger if exists ${name} on incidents.${table}`,
  `create constraint trigger ${name} after ${event} on incidents.${table} deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function incidents.${name}()`,
];

/**
 * What a check of one row cannot say of investigations, kept by the database for whoever writes: they take the steps of their course and no
 * others, the firm's alone being the complaint; no status changes without its line, and no line is written of a change that was not made;
 * what a case cleared is cleared whole, by the service that says so and not before it happened.
 */
export const investigationStatements: readonly string[] = [
  `create or replace function incidents.keep_investigation() returns trigger language plpgsql set search_path = pg_catalog as $$
   declare
     stands text := (select i.record_status from incidents.incident i where i.id = old.incident_id);
     step text := old.investigation_status || '>' || new.investigation_status;
     steps text[] := case when ${actsAs('firm')} then ${list([OF_THE_FIRM])} when ${actsAs('police')} then ${list(steps)} else '{}' end;
   begin
     -- A draft is written anew, what is taken back is emptied, and what has a double is marked: none is a step of an investigation.
     if stands is null or stands not in ('SUBMITTED', 'VALIDATED', 'ARCHIVED') or current_user = '${MERGE_MARKER}' then
       return new;
     end if;
     if old.reported_at <> new.reported_at and (new.reported_at <> new.updated_at
        or not exists (select 1 from incidents.incident_step s where s.incident_id = old.incident_id and s.at = new.updated_at
          and s.from_status = 'DRAFT' and s.to_status = 'SUBMITTED')) then
       ${refuse('investigation_alone', 'when it was declared is told as it is declared')};
     end if;
     -- Its firm amends when it happened, loss, harm and the narrative beside the investigation.
     if old.investigation_status <> new.investigation_status or stands <> 'SUBMITTED' and not exists (
          select 1 from incidents.incident_amendment a
           where a.incident_id = old.incident_id and a.at = new.updated_at and a.part in ('OCCURRED', 'LOSS', 'HARM', 'NARRATIVE')) then
       if step <> all(steps) then
         ${refuse('investigation_on_course', 'not a step of an investigation')};
       end if;
       if not exists (select 1 from incidents.investigation_step s where s.incident_id = old.incident_id and s.at = new.updated_at
                         and s.from_status = old.investigation_status and s.to_status = new.investigation_status) then
         ${refuse('investigation_step_on_record', 'an investigation moves with its line')};
       end if;
     end if;
     if step = '${OF_THE_FIRM}'
        and not exists (select 1 from incidents.incident_complaint c where c.incident_id = old.incident_id and c.filed_at is not null) then
       ${refuse('investigation_of_a_complaint', 'a complaint is filed with what is told of it')};
     end if;
     if new.investigation_status = 'CLEARED' and old.investigation_status <> 'CLEARED' then
       if new.cleared_at is null or new.cleared_at > ${THIS_INSTANT} or new.cleared_at < new.occurred_from
          or new.alleged_offenders_min < 1 or new.alleged_offenders_max < coalesce(new.alleged_offenders_min, 1)
          or hub.viewer_member_id() is not null and new.cleared_by_id <> hub.viewer_organisation_id() then
         ${refuse('clearance_as_it_was', 'a clearance is told by the service itself, and not before it happened')};
       end if;
     elsif (${clearance('new')}) is distinct from (${clearance('old')}) then
       ${refuse('clearance_with_its_step', 'a clearance is told with its step')};
     end if;
     return new;
   end $$`,
  ...trigger('keep_investigation', 'incident_particulars', 'trigger keep_investigation before update'),
  `create or replace function incidents.keep_inquiry_of_clearance() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     -- The retention of the record has passed, and with it that of the reference.
     if new.judicial_reference is null and new.version = old.version + 1 and exists (
         select 1 from incidents.incident i where i.id = old.incident_id and i.record_status = 'ERASED') then
       return new;
     end if;
     if old.judicial_reference is not null or new.version <> old.version + 1 or new.updated_at <> ${THIS_INSTANT}
        or not exists (select 1 from incidents.investigation_step s
                        where s.incident_id = old.incident_id and s.at = new.updated_at and s.to_status = 'CLEARED') then
       ${refuse('inquiry_of_clearance', 'the file of the inquiry is referred to once, with the clearance')};
     end if;
     return new;
   end $$`,
  ...trigger('keep_inquiry_of_clearance', 'incident_inquiry', 'trigger keep_inquiry_of_clearance before update'),
  `create or replace function incidents.keep_investigation_true() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     -- As it stands now, or as it stood before the next line of the same transaction.
     if not exists (select 1 from incidents.incident_particulars p
                     where p.incident_id = new.incident_id and p.updated_at = new.at and p.investigation_status = new.to_status)
        and not exists (select 1 from incidents.investigation_step s
                     where s.incident_id = new.incident_id and s.at = new.at and s.id <> new.id and s.from_status = new.to_status) then
       ${refuse('investigation_true', 'a line of the history is a step that was taken')};
     end if;
     if new.to_status = 'CLEARED' and not exists (
         select 1 from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
          where i.id = new.incident_id and i.cleared
            and p.incidents_cleared = (select count(*) from incidents.investigation_step s where s.case_id = new.case_id)) then
       ${refuse('clearance_whole', 'a case is cleared whole')};
     end if;
     return null;
   end $$`,
  ...deferred('keep_investigation_true', 'investigation_step'),
  `create or replace function incidents.keep_complaint_told() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if new.filed_at is not null and exists (
         select 1 from incidents.incident_particulars p join incidents.incident i on i.id = p.incident_id
          where p.incident_id = new.incident_id and p.investigation_status = 'NOT_REPORTED' and i.record_status in ('SUBMITTED', 'VALIDATED')) then
       ${refuse('complaint_told', 'where there is a complaint the investigation says so')};
     end if;
     return null;
   end $$`,
  ...deferred('keep_complaint_told', 'incident_complaint', 'update'),
];
