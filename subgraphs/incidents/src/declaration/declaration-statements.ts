import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { refuse } from '../incident/refuse.js';
import { HALF_DAYS } from './half-days-in-sql.js';

/** What readers are shown of when and where is what the particulars make of it, no more exact and no other place. */
const madeOfItsParticulars = `p.incident_id = new.id and p.victim_id = new.victim_id and p.area_path = new.area_path
       and new.half_day_from = ${HALF_DAYS.from}
       and new.half_day_to = ${HALF_DAYS.to}
       and (stands or new.lifted_area_code = a.lifted_code and new.lifted_area_path = a.path[array_position(a.path, a.lifted_code):])
       and (new.any_injured or coalesce(p.lightly_injured, 0) + coalesce(p.seriously_injured, 0) + coalesce(p.killed, 0) = 0)
       and p.investigation_status = case when c.filed_at is null then 'NOT_REPORTED' else 'COMPLAINT_FILED' end
       and coalesce(c.filed_at >= p.occurred_from, true) and (stands or p.reported_at = new.updated_at)
       and (p.stolen_eur is null or p.loss_certainty = 'FIRST_ESTIMATE' or p.stolen_eur >= (
         select coalesce(sum((item ->> 'valueEur')::numeric), 0) from jsonb_array_elements(g.items) item))
       and (g.items = '[]' or not new.attempted and new.category <> 'RECONNAISSANCE')`;

const atTheEnd = (name: string, table: string, event = 'insert', when = 'true'): string[] => [
  `drop trigger if exists ${name} on incidents.${table}`,
  `create constraint trigger ${name} after ${event} on incidents.${table} deferrable initially deferred
     for each row when (hub.viewer_member_id() is not null and ${when}) execute function incidents.${name}()`,
];

/**
 * What the policies cannot say of a declaration, because it lies between rows: it is whole, and what is shared of it is made of what is
 * not, when it is declared and whenever it is written anew. Checked at the end of a transaction, of what a member writes; an archive is
 * loaded as it is.
 */
export const declarationStatements: readonly string[] = [
  `create or replace function incidents.keep_declaration_whole() returns trigger language plpgsql set search_path = pg_catalog as $$
   declare
     -- What is filed and then amended or shared otherwise keeps the area it was filed with, whatever areas are lifted to since, and when.
     stands boolean := tg_op = 'UPDATE' and old.record_status = 'SUBMITTED';
   begin
     if exists (
         select 1 from incidents.incident_particulars p
           join organisations.visible_area a on a.insee_code = p.area_code
           join incidents.incident_goods g on g.incident_id = p.incident_id
           join incidents.incident_complaint c on c.incident_id = p.incident_id
           join incidents.incident_offenders o on o.incident_id = p.incident_id
           join incidents.incident_emergency_call e on e.incident_id = p.incident_id
          where ${madeOfItsParticulars}) then
       return null;
     end if;
     -- What was written over since is judged as it stands now.
     if exists (select 1 from incidents.incident i where i.id = new.id and i.version = new.version) then
       ${refuse('incident_whole', 'what is shared is made of the particulars')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('keep_declaration_whole', 'incident', 'insert or update', `new.record_status in ('DRAFT', 'SUBMITTED')`),
  `create or replace function incidents.keep_key_of_declaration() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select 1 from incidents.incident i where i.id = new.incident_id and i.updated_at = ${THIS_INSTANT}) then
       ${refuse('incident_key_of_declaration', 'a key is taken for a declaration')};
     end if;
     return null;
   end $$`,
  ...atTheEnd('keep_key_of_declaration', 'incident_declaration'),
  ...atTheEnd('keep_key_of_declaration', 'incident_import'),
];
