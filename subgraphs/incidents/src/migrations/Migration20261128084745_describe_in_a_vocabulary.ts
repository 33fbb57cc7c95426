import { Migration } from '@mikro-orm/migrations';

export class Migration20261128084745_describe_in_a_vocabulary extends Migration {

  override name = 'Migration20261128084745_describe_in_a_vocabulary';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."offender_descriptor" ("code" text not null, "kind" text not null, "label_en" text not null, "label_fr" text not null, primary key ("code"));`);

    this.addSql(`drop policy "change_firm_that_keeps_the_offenders" on "incidents"."incident_offenders";`);
    this.addSql(`drop policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders";`);

    this.addSql(`create policy "change_firm_that_keeps_the_offenders" on "incidents"."incident_offenders" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code)))));`);
    this.addSql(`create policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code))));`);

    this.addSql(`alter table "incidents"."offender_descriptor" add constraint "offender_descriptor_kind_check" check ("kind" in ('BEHAVIOUR', 'CLOTHING', 'BELONGINGS', 'BUILD', 'AGE_BAND', 'HEIGHT_BAND', 'VOICE'));`);
    this.addSql(`alter table "incidents"."offender_descriptor" enable row level security;`);
    this.addSql(`alter table "incidents"."offender_descriptor" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."offender_descriptor" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."offender_descriptor" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."offender_descriptor" cascade;`);

    this.addSql(`drop policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders";`);
    this.addSql(`drop policy "change_firm_that_keeps_the_offenders" on "incidents"."incident_offenders";`);

    this.addSql(`create policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "change_firm_that_keeps_the_offenders" on "incidents"."incident_offenders" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')))));`);
  }

}
