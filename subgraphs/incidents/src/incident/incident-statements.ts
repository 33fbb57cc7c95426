/** What a step of an incident's course may alter. A later step that alters more is added here. */
const MOVING = ['record_status', 'category', 'version', 'updated_at'];

const moving = `array[${MOVING.map((column) => `'${column}'`).join(', ')}]`;

/**
 * What a check of one row cannot say, kept by the database for whoever writes: an incident is validated once, or given another category
 * while it is validated, one version at a time; its label, its audience and whom it happened to stay as they were declared.
 */
export const incidentStatements: readonly string[] = [
  `create or replace function incidents.keep_incident_on_course() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if new.version <> old.version + 1
        or not (old.record_status = 'SUBMITTED' and new.record_status = 'VALIDATED' and new.category = old.category
             or old.record_status = 'VALIDATED' and new.record_status = 'VALIDATED' and new.category <> old.category) then
       raise exception 'not a step of an incident' using errcode = 'check_violation', constraint = 'incident_on_course';
     end if;
     if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
       raise exception 'a step alters what it is for' using errcode = 'check_violation', constraint = 'incident_unaltered';
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_on_course before update on incidents.incident
     for each row execute function incidents.keep_incident_on_course()`,
];
