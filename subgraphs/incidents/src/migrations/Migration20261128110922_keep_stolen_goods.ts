import { Migration } from '@mikro-orm/migrations';

export class Migration20261128110922_keep_stolen_goods extends Migration {

  override name = 'Migration20261128110922_keep_stolen_goods';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_goods" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "items" jsonb not null, "recoveries" jsonb not null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_goods_updated_at_incident_id_index" on "incidents"."incident_goods" ("updated_at", "incident_id");`);
    // Every incident has one row in each compartment; of those that are kept already, as it was when nothing was listed.
    this.addSql(`alter table "incidents"."incident" no force row level security;`);
    this.addSql(`insert into "incidents"."incident_goods" select id, 1, updated_at, '[]', '{}' from "incidents"."incident";`);
    this.addSql(`alter table "incidents"."incident" force row level security;`);

    this.addSql(`alter table "incidents"."incident_goods" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_goods" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_goods" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_goods" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_goods" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_goods" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and recoveries = '{}'));`);
    this.addSql(`create policy "change_firm_that_keeps_the_goods" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')))));`);
    this.addSql(`create policy "change_firm_that_recovers" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED'))));`);
    this.addSql(`create policy "change_officer_who_recovers" on "incidents"."incident_goods" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED'))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_goods" cascade;`);
  }

}
