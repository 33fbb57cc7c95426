import { Migration } from '@mikro-orm/migrations';

export class Migration20261129012141_declare_a_whole_shop extends Migration {

  override name = 'Migration20261129012141_declare_a_whole_shop';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "change_firm_that_amends_the_goods" on "incidents"."incident_goods";`);
    this.addSql(`drop policy "change_firm_that_keeps_the_goods" on "incidents"."incident_goods";`);
    this.addSql(`drop policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods";`);

    this.addSql(`create policy "change_firm_that_amends_the_goods" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and jsonb_array_length(items) <= 500 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "change_firm_that_keeps_the_goods" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or jsonb_array_length(items) <= 500 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')))));`);
    this.addSql(`create policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and jsonb_array_length(items) <= 500 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and recoveries = '{}'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods";`);
    this.addSql(`drop policy "change_firm_that_keeps_the_goods" on "incidents"."incident_goods";`);
    this.addSql(`drop policy "change_firm_that_amends_the_goods" on "incidents"."incident_goods";`);

    this.addSql(`create policy "create_firm_that_declares_the_goods" on "incidents"."incident_goods" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and recoveries = '{}'));`);
    this.addSql(`create policy "change_firm_that_keeps_the_goods" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')))));`);
    this.addSql(`create policy "change_firm_that_amends_the_goods" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
  }

}
