import { Migration } from '@mikro-orm/migrations';

export class Migration20261128112405_import_incidents extends Migration {

  override name = 'Migration20261128112405_import_incidents';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_import" ("organisation_id" uuid not null, "sender_reference" text not null, "incident_id" uuid not null, "digest" text null, primary key ("organisation_id", "sender_reference"));`);
    this.addSql(`create index "incident_import_incident_id_index" on "incidents"."incident_import" ("incident_id");`);

    this.addSql(`drop policy "create_firm_that_declares" on "incidents"."incident";`);

    this.addSql(`drop policy "create_firm_that_declares_the_complaint" on "incidents"."incident_complaint";`);

    this.addSql(`drop policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call";`);

    this.addSql(`drop policy "create_firm_that_opens_the_file" on "incidents"."incident_inquiry";`);

    this.addSql(`drop policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders";`);

    this.addSql(`drop policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars";`);

    this.addSql(`create policy "create_firm_that_declares" on "incidents"."incident" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (victim_id = (select hub.viewer_organisation_id()) and record_status in ('DRAFT', 'SUBMITTED') and version = 1 and not cleared and updated_at = date_trunc('milliseconds', now())
    and cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and handling_review_due_at is null and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))
    and not (category = 'RECONNAISSANCE' and attempted)));`);

    this.addSql(`create policy "create_firm_that_declares_the_complaint" on "incidents"."incident_complaint" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (service_id is null or filed_at is not null and exists (
      select 1 from organisations.visible_organisation o where o.id = incident_complaint.service_id and o.kind = 'POLICE_SERVICE')) and coalesce(filed_at <= date_trunc('milliseconds', now()), true)
    and (procedure_number is null or filed_at is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);

    this.addSql(`create policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true)));`);

    this.addSql(`create policy "create_firm_that_opens_the_file" on "incidents"."incident_inquiry" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and judicial_reference is null));`);

    this.addSql(`create policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code))));`);

    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);

    this.addSql(`alter table "incidents"."incident_import" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_import" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_import" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_sender_itself" on "incidents"."incident_import" for select to "firm" using ((organisation_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "create_firm_that_imports" on "incidents"."incident_import" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (organisation_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "change_firm_that_keeps_the_key" on "incidents"."incident_import" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') and digest is null));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_import" cascade;`);

    this.addSql(`drop policy "create_firm_that_declares" on "incidents"."incident";`);

    this.addSql(`drop policy "create_firm_that_declares_the_complaint" on "incidents"."incident_complaint";`);

    this.addSql(`drop policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call";`);

    this.addSql(`drop policy "create_firm_that_opens_the_file" on "incidents"."incident_inquiry";`);

    this.addSql(`drop policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders";`);

    this.addSql(`drop policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars";`);

    this.addSql(`create policy "create_firm_that_declares" on "incidents"."incident" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status in ('DRAFT', 'SUBMITTED') and version = 1 and not cleared and updated_at = date_trunc('milliseconds', now())
    and cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and handling_review_due_at is null and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))
    and not (category = 'RECONNAISSANCE' and attempted)));`);

    this.addSql(`create policy "create_firm_that_declares_the_complaint" on "incidents"."incident_complaint" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (service_id is null or filed_at is not null and exists (
      select 1 from organisations.visible_organisation o where o.id = incident_complaint.service_id and o.kind = 'POLICE_SERVICE')) and coalesce(filed_at <= date_trunc('milliseconds', now()), true)
    and (procedure_number is null or filed_at is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);

    this.addSql(`create policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true)));`);

    this.addSql(`create policy "create_firm_that_opens_the_file" on "incidents"."incident_inquiry" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and judicial_reference is null));`);

    this.addSql(`create policy "create_firm_that_declares_the_offenders" on "incidents"."incident_offenders" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code))));`);

    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
  }

}
