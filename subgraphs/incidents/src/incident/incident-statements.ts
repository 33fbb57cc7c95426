import { THIS_INSTANT } from '@hub/shared/access/this-instant';

/** What a step of an incident's course may alter. A later step that alters more is added here. */
const MOVING = ['record_status', 'category', 'version', 'updated_at'];

const moving = `array[${MOVING.map((column) => `'${column}'`).join(', ')}]`;

const refuse = (constraint: string, words: string): string =>
  `raise exception '${words}' using errcode = 'check_violation', constraint = '${constraint}'`;

/**
 * What a check of one row cannot say, kept by the database for whoever writes: an incident is validated once, or given another category
 * while it is validated, one version at a time and by the clock; its label, its audience and whom it happened to stay as they were
 * declared. No category changes without its line in the history, and no line is written of a change that was not made.
 */
export const incidentStatements: readonly string[] = [
  `create or replace function incidents.keep_incident_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select 1 from incidents.incident i where i.id = old.id) then
       ${refuse('incident_seen', 'nobody changes an incident out of sight')};
     end if;
     if new.version <> old.version + 1
        or not (old.record_status = 'SUBMITTED' and new.record_status = 'VALIDATED' and new.category = old.category
             or old.record_status = 'VALIDATED' and new.record_status = 'VALIDATED' and new.category <> old.category) then
       ${refuse('incident_on_course', 'not a step of an incident')};
     end if;
     if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
       ${refuse('incident_unaltered', 'a step alters what it is for')};
     end if;
     if new.updated_at <> ${THIS_INSTANT} then
       ${refuse('incident_by_the_clock', 'a step bears the instant it is taken')};
     end if;
     if new.category <> old.category and not exists (
         select 1 from incidents.incident_requalification r
          where r.incident_id = old.id and r.at = new.updated_at and r.from_category = old.category and r.to_category = new.category) then
       ${refuse('incident_requalified_on_record', 'a category changes with its reason')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on incidents.incident
     for each row execute function incidents.keep_incident_on_course()`,
  `create or replace function incidents.keep_history_true() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     -- As it stands now, or as it stood before the next line of the same transaction.
     if not exists (select 1 from incidents.incident i
                     where i.id = new.incident_id and i.updated_at = new.at and i.category = new.to_category)
        and not exists (select 1 from incidents.incident_requalification r
                     where r.incident_id = new.incident_id and r.at = new.at and r.id <> new.id and r.from_category = new.to_category) then
       ${refuse('incident_history_true', 'a line of the history is a change that was made')};
     end if;
     return null;
   end $$`,
  'drop trigger if exists keep_history_true on incidents.incident_requalification',
  `create constraint trigger keep_history_true after insert on incidents.incident_requalification deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function incidents.keep_history_true()`,
];
