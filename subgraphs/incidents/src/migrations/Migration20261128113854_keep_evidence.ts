import { Migration } from '@mikro-orm/migrations';

export class Migration20261128113854_keep_evidence extends Migration {

  override name = 'Migration20261128113854_keep_evidence';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_evidence" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "items" jsonb not null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_evidence_updated_at_incident_id_index" on "incidents"."incident_evidence" ("updated_at", "incident_id");`);
    // Every incident has one row in each compartment; of those that are kept already, as it was when nothing was listed.
    this.addSql(`alter table "incidents"."incident" no force row level security;`);
    this.addSql(`insert into "incidents"."incident_evidence" select id, 1, updated_at, '[]' from "incidents"."incident";`);
    this.addSql(`alter table "incidents"."incident" force row level security;`);

    this.addSql(`alter table "incidents"."incident_evidence" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_evidence" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_evidence" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_evidence" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_evidence" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_declares_the_evidence" on "incidents"."incident_evidence" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and items = '[]'));`);
    this.addSql(`create policy "change_firm_that_adds_evidence" on "incidents"."incident_evidence" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED', 'VALIDATED') and i.handling_tlp <> 'TLP_CLEAR'))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED', 'VALIDATED') and i.handling_tlp <> 'TLP_CLEAR')));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_evidence" cascade;`);
  }

}
