import { THIS_INSTANT } from '@hub/shared/access/this-instant';

const PARTS = [
  'incident_particulars',
  'incident_goods',
  'incident_evidence',
  'incident_emergency_call',
  'incident_offenders',
  'incident_complaint',
  'incident_inquiry',
] as const;

/** More than any cluster gives out between the last backup and its loss. */
const LEAP = 2n ** 32n;

const everyPosition = ['incident', 'incident_removal', 'incident_in_series', 'outcome_feedback', ...PARTS]
  .map((table) => `select max(changed_in) as taken from incidents.${table}`)
  .join(' union all ');

const POSITION = 'pg_current_xact_id()::text::bigint';
const FIRST_UNSETTLED = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint';

/**
 * The two functions count transactions from a base. A cluster counts from where its own history began: restored into another one, or to an
 * earlier point of the same, it would hand out positions that clients have passed already. So the base leaps ahead of them, once for each
 * cluster and timeline, which the comment on the function names.
 */
const countFromBase = `
  do $$
  declare
    here text := (select s.system_identifier || '/' || c.timeline_id from pg_control_system() s, pg_control_checkpoint() c);
    known text := obj_description(to_regproc('incidents.this_position'), 'pg_proc');
    base bigint := coalesce(nullif(split_part(known, ' ', 2), ''), '0')::bigint;
  begin
    if split_part(known, ' ', 1) is distinct from here then
      select greatest(base, max(p.taken) + ${LEAP} - ${POSITION}) into base from (${everyPosition}) p having max(p.taken) > 0;
      base := coalesce(base, 0);
    end if;
    execute format('create or replace function incidents.this_position() returns bigint language sql volatile
      set search_path = pg_catalog, pg_temp as ''select ${POSITION} + %s''', base);
    execute format('create or replace function incidents.first_unsettled() returns bigint language sql stable
      set search_path = pg_catalog, pg_temp as ''select ${FIRST_UNSETTLED} + %s''', base);
    execute format('comment on function incidents.this_position() is %L', here || ' ' || base);
  end $$`;

const mark = (table: string, by: string): string =>
  `create or replace trigger mark_change before insert or update on incidents.${table}
     for each row execute function incidents.${by}()`;

/**
 * The order in which changes can be read without missing one. A change stands at the number of its transaction; a page ends before the
 * first transaction that was not over when it was read, so nothing is ever committed behind a reader. Compartments have positions of their
 * own, so that a change moves an incident for those who may see it and for nobody else; what changed together with its incident needs none.
 *
 * `mark_change` fires after `keep_on_course`: what a step may alter is judged before.
 */
export const synchronisationStatements: readonly string[] = [
  countFromBase,
  `create or replace function incidents.mark_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     new.changed_in := incidents.this_position();
     return new;
   end $$`,
  `create or replace function incidents.mark_change_of_part() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   declare
     here bigint := incidents.this_position();
   begin
     -- A part is written with its incident; what comes with changes already is an archive that is loaded.
     if tg_op = 'INSERT' and new.version = 1 then
       new.changed_in := null;
     elsif exists (
         select 1 from incidents.incident i where i.id = new.incident_id and i.changed_in = here and i.updated_at >= new.updated_at) then
       new.changed_in := null;
     else
       new.changed_in := here;
     end if;
     return new;
   end $$`,
  `create or replace function incidents.mark_series() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     new.changed_in := incidents.this_position();
     new.updated_at := ${THIS_INSTANT};
     return new;
   end $$`,
  // What is loaded has no place of its own: whoever copies anew is given it with its incident.
  `create or replace trigger mark_change before insert on incidents.incident_in_series
     for each row when (hub.viewer_member_id() is not null) execute function incidents.mark_series()`,
  mark('incident', 'mark_change'),
  mark('outcome_feedback', 'mark_change'),
  ...PARTS.map((table) => mark(table, 'mark_change_of_part')),
];
