import { Migration } from '@mikro-orm/migrations';

export class Migration20261128115945_declare_and_synchronise_every_part extends Migration {

  override name = 'Migration20261128115945_declare_and_synchronise_every_part';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares_the_evidence" on "incidents"."incident_evidence";`);

    this.addSql(`drop policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods";`);

    this.addSql(`alter table "incidents"."incident_evidence" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_evidence_changed_in_incident_id_index" on "incidents"."incident_evidence" ("changed_in", "incident_id") where changed_in is not null;`);
    this.addSql(`create policy "create_firm_that_declares_the_evidence" on "incidents"."incident_evidence" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and items = '[]'));`);

    this.addSql(`alter table "incidents"."incident_goods" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_goods_changed_in_incident_id_index" on "incidents"."incident_goods" ("changed_in", "incident_id") where changed_in is not null;`);
    this.addSql(`create policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and recoveries = '{}'));`);

    this.addSql(`alter table "incidents"."outcome_feedback" add "changed_in" bigint null;`);
    this.addSql(`create index "outcome_feedback_changed_in_incident_id_index" on "incidents"."outcome_feedback" ("changed_in", "incident_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares_the_evidence" on "incidents"."incident_evidence";`);

    this.addSql(`drop policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods";`);

    this.addSql(`drop index "incidents"."outcome_feedback_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."outcome_feedback" drop column "changed_in";`);

    this.addSql(`drop index "incidents"."incident_evidence_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_evidence" drop column "changed_in";`);
    this.addSql(`create policy "create_firm_that_declares_the_evidence" on "incidents"."incident_evidence" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and items = '[]'));`);

    this.addSql(`drop index "incidents"."incident_goods_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_goods" drop column "changed_in";`);
    this.addSql(`create policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and recoveries = '{}'));`);
  }

}
