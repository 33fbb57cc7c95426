import { THIS_INSTANT } from '@hub/shared/access/this-instant';

const refuse = (constraint: string, words: string): string =>
  `raise exception '${words}' using errcode = 'check_violation', constraint = '${constraint}'`;

const band = (count: string): string =>
  `(case when ${count} = 0 then null when ${count} < 3 then '1-2' when ${count} < 10 then '3-9' else '10+' end)`;

const builtOn = (alertId: string): string =>
  `(select count(*) from alerts.alert_based_on b where b.alert_id = ${alertId})`;

/** What describes a person may stand only beside an alert that says so: then a second house must approve it. */
const personIsFlagged = (table: string, describes: string): string[] => [
  `alter table alerts.${table} add column if not exists describes_person boolean
     generated always as (case when ${describes} then true end) stored`,
  `do $$ begin
     alter table alerts.${table} add constraint ${table}_of_alert_about_person foreign key (alert_id, describes_person)
       references alerts.alert (id, about_person);
   exception when duplicate_object then null; end $$`,
];

/** A check at the end of a transaction, of what a member writes; an archive is loaded as it is. */
const atTheEnd = (name: string, table: string): string[] => [
  `drop trigger if exists ${name} on alerts.${table}`,
  `create constraint trigger ${name} after insert on alerts.${table} deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null) execute function alerts.${name}()`,
];

/**
 * What the policies cannot say of a draft, because it lies between rows: an alert is about a person where its parts describe one, it has
 * every area it says it touches, it says of how many incidents it is built as many as there are, and a key is taken for an alert only.
 */
export const draftStatements: readonly string[] = [
  ...personIsFlagged('alert_subject', 'cardinality(descriptors) > 0 or height_band_cm is not null'),
  ...personIsFlagged('alert_identity', 'status_of_person is not null'),
  `create or replace function alerts.keep_draft_whole() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if new.based_on_count_band is distinct from ${band(builtOn('new.id'))}
        or (select count(*) from alerts.alert_area a where a.alert_id = new.id) <> cardinality(new.area_path)
        or not exists (select 1 from alerts.alert_origin o where o.alert_id = new.id)
        or not exists (select 1 from alerts.alert_basis b where b.alert_id = new.id) then
       ${refuse('alert_whole', 'a draft is written with all its parts')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('keep_draft_whole', 'alert'),
  `create or replace function alerts.keep_basis_counted() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select 1 from alerts.alert a
                     where a.id = new.alert_id and a.based_on_count_band = ${band(builtOn('new.alert_id'))}) then
       ${refuse('alert_basis_counted', 'an alert says of how many incidents it is built')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('keep_basis_counted', 'alert_based_on'),
  `create or replace function alerts.keep_key_of_draft() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select 1 from alerts.alert a where a.id = new.alert_id and a.updated_at = ${THIS_INSTANT}) then
       ${refuse('alert_key_of_draft', 'a key is taken for a draft')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('keep_key_of_draft', 'alert_drafting'),
];
