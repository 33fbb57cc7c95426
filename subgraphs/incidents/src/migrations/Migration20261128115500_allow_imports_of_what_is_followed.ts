import { Migration } from '@mikro-orm/migrations';

export class Migration20261128115500_allow_imports_of_what_is_followed extends Migration {

  override name = 'Migration20261128115500_allow_imports_of_what_is_followed';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars";`);

    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min, alleged_offenders_max) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars";`);

    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
  }

}
