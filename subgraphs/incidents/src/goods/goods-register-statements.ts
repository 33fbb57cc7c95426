import { databaseRolesOf } from '@hub/shared/viewer/database-role';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import { AmendedPart } from '../amendment/amended-part.enum.js';
import { GOODS_REGISTER as ROLE } from './goods-register.js';
import { SERIAL_CHECK_LIMITS } from './serial-check-limits.js';

/** What was stolen stays stolen when its record turns out to be a double. */
const ANSWERED_FOR = `('SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED')`;

/** Tables of the register alone: no hub role has a right on one, and what is in them comes out through its functions. */
const TABLES: Readonly<Record<string, string>> = {
  // By what a thing is found; kept by a trigger, in the transaction that writes the thing.
  goods_mark: `reference text, incident_id uuid, serial_key text, brand_key text, primary key (incident_id, reference)`,
  // What was asked within the last hour. What was asked for is in no column: it is not needed for counting.
  serial_check: `id uuid primary key, organisation_id uuid not null, member_id uuid not null, at timestamptz not null`,
  // Of two checks of one organisation at once the second counts the first, in whichever process.
  serial_check_turn: `organisation_id uuid primary key`,
};

const ownTable = ([name, columns]: readonly [string, string]): string[] => [
  `create table if not exists ${ROLE}.${name} (${columns})`,
  `alter table ${ROLE}.${name} enable row level security`,
  `alter table ${ROLE}.${name} force row level security`,
  `alter table ${ROLE}.${name} owner to ${ROLE}`,
  `drop policy if exists register on ${ROLE}.${name}`,
  `create policy register on ${ROLE}.${name} to ${ROLE} using (true)`,
];

/** What the register reads of the law's own tables, for whoever asks it; nobody else becomes it. */
const readsOf = (table: string, columns: string, rows = 'true'): string[] => [
  `grant select (${columns}) on incidents.${table} to ${ROLE}`,
  `drop policy if exists register on incidents.${table}`,
  `create policy register on incidents.${table} for select to ${ROLE} using (${rows})`,
];

const rolesOf = (callers: readonly HubRole[]): string => callers.flatMap((role) => databaseRolesOf(role)).join(', ');

const ownFunction = (name: string, signature: string, ...callers: HubRole[]): string[] => [
  `alter function ${ROLE}.${name}${signature} owner to ${ROLE}`,
  `revoke all on function ${ROLE}.${name}${signature} from public`,
  ...(callers.length > 0 ? [`grant execute on function ${ROLE}.${name}${signature} to ${rolesOf(callers)}`] : []),
];

/** The instant at which the check before the last allowed one is an hour old, for rows that satisfy a condition. */
const freeAgain = (condition: string, most: number): string =>
  `(select c.at + interval '1 hour' from ${ROLE}.serial_check c where ${condition} order by c.at desc offset ${most - 1} limit 1)`;

/**
 * The register of stolen goods: who holds a serial asks whether it was reported, and learns nothing else. It is a role of its own, with
 * functions that answer as it (SECURITY DEFINER), because the answer rests on records the asker must not see. The function that answers also
 * counts, so that not even SQL that bypasses the hub asks more often than the hub would let it. Idempotent.
 */
export const goodsRegisterStatements: readonly string[] = [
  `do $$ begin create role ${ROLE} nologin noinherit; exception when duplicate_object then null; end $$`,
  // A role may be given ownership only by somebody who can act as it; an administrator who is no superuser grants itself that.
  `do $$ begin
     if not pg_has_role(current_user, '${ROLE}', 'set') then
       execute format('grant ${ROLE} to %I with inherit true, set true', current_user);
     end if;
   end $$`,
  `create schema if not exists ${ROLE}`,
  `grant usage on schema hub, incidents to ${ROLE}`,
  `grant usage, create on schema ${ROLE} to ${ROLE}`,
  `grant usage on schema ${ROLE} to ${rolesOf(['firm', 'police'])}`,
  ...Object.entries(TABLES).flatMap(ownTable),
  `create index if not exists goods_mark_serial on ${ROLE}.goods_mark (serial_key)`,
  `create index if not exists goods_mark_reference on ${ROLE}.goods_mark (reference)`,
  `create index if not exists serial_check_asked on ${ROLE}.serial_check (organisation_id, at)`,
  ...readsOf('incident', 'id, record_status, merged_into_id, area_path, lifted_area_path'),
  ...readsOf('incident_goods', 'incident_id, recoveries'),
  // Of amendments what was taken out of a list, and of no other part anything.
  ...readsOf('incident_amendment', 'incident_id, part, before', `part = '${AmendedPart.GOODS}'`),
  `create or replace function ${ROLE}.keep_goods_marks() returns trigger language plpgsql security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     delete from ${ROLE}.goods_mark m where m.incident_id = new.incident_id;
     insert into ${ROLE}.goods_mark (reference, incident_id, serial_key, brand_key)
       select item ->> 'reference', new.incident_id, item ->> 'serialKey', item ->> 'brandKey'
         from jsonb_path_query(new.items, 'lax $[*]') item where item ->> 'reference' is not null;
     return null;
   end $$`,
  ...ownFunction('keep_goods_marks', '()'),
  `create or replace trigger keep_marks after insert or update of items on incidents.incident_goods
     for each row execute function ${ROLE}.keep_goods_marks()`,
  // What a function answers with cannot be replaced.
  `drop function if exists ${ROLE}.check_serial(text, text)`,
  `create function ${ROLE}.check_serial(serial text, brand text)
     returns table (check_id uuid, retry_after int, reference text, recovered boolean, brand_differs boolean, shown_path text[], area_path text[])
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare
     member uuid := hub.viewer_member_id();
     organisation uuid := hub.viewer_organisation_id();
     is_police boolean := hub.viewer_role() = 'police';
     free_at timestamptz;
   begin
     if member is null then return; end if;
     insert into ${ROLE}.serial_check_turn (organisation_id) values (organisation) on conflict do nothing;
     perform from ${ROLE}.serial_check_turn t where t.organisation_id = organisation for update;
     delete from ${ROLE}.serial_check c where c.organisation_id = organisation and c.at <= clock_timestamp() - interval '1 hour';
     free_at := greatest(
       ${freeAgain('c.organisation_id = organisation', SERIAL_CHECK_LIMITS.organisation)},
       ${freeAgain('c.organisation_id = organisation and c.member_id = member', SERIAL_CHECK_LIMITS.member)});
     if free_at is not null then
       return query select null::uuid, greatest(1, ceil(extract(epoch from free_at - clock_timestamp())))::int, null, null::boolean, null::boolean, null::text[], null::text[];
       return;
     end if;
     check_id := gen_random_uuid();
     insert into ${ROLE}.serial_check (id, organisation_id, member_id, at) values (check_id, organisation, member, clock_timestamp());
     -- Equality of texts alone reaches an index past the policies. One answer, whoever reported it and however often. A brand hides nothing
     -- that is reported: it says which of several things is meant, and of one whether it is the brand that was declared.
     select m.reference, g.recoveries ->> m.reference is not null, m.brand_key <> check_serial.brand, i.lifted_area_path,
            case when is_police then i.area_path end
       into reference, recovered, brand_differs, shown_path, area_path
       from ${ROLE}.goods_mark m
       join incidents.incident i on i.id = m.incident_id
       join incidents.incident_goods g on g.incident_id = m.incident_id
      where m.serial_key = check_serial.serial
        and i.record_status in ${ANSWERED_FOR}
        -- What a double and a record it was merged into both list is answered by that record, which says when it was recovered, however
        -- many doubles stand between. And what that record listed and lists no more was taken out of it: nobody amends a double.
        and not exists (
             with recursive event as (
               select i.merged_into_id as id union select n.merged_into_id from event e join incidents.incident n on n.id = e.id)
             select from event e
              where exists (select from ${ROLE}.goods_mark o where o.incident_id = e.id and o.serial_key = m.serial_key)
                 or exists (
                    select from incidents.incident_amendment a where a.incident_id = e.id and a.part = '${AmendedPart.GOODS}'
                      and a.before -> 'items' @> jsonb_build_array(jsonb_build_object('serialKey', m.serial_key))))
        and (is_police or g.recoveries ->> m.reference is null)
      order by g.recoveries ->> m.reference is not null, m.brand_key is distinct from check_serial.brand, m.reference limit 1;
     return next;
   end $$`,
  ...ownFunction('check_serial', '(text, text)', 'firm', 'police'),
  // The incident a reference belongs to, and whatever else smuggled SQL gave it to. Whether the viewer may see it is for the policies.
  `create or replace function ${ROLE}.incidents_of_goods(quoted text) returns setof uuid language plpgsql stable security definer
     set search_path = pg_catalog, pg_temp as $$
   begin
     return query select m.incident_id from ${ROLE}.goods_mark m where m.reference = quoted order by m.incident_id;
   end $$`,
  ...ownFunction('incidents_of_goods', '(text)', 'police'),
  `revoke create on schema ${ROLE} from ${ROLE}`,
];
