import { Migration } from '@mikro-orm/migrations';

export class Migration20261128205246_tell_of_no_step_that_leads_nowhere extends Migration {

  override name = 'Migration20261128205246_tell_of_no_step_that_leads_nowhere';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_of_its_step" on "incidents"."incident_step";`);
    this.addSql(`drop policy "create_validator_of_its_step" on "incidents"."incident_step";`);

    this.addSql(`create policy "create_firm_of_its_step" on "incidents"."incident_step" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (to_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN') and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and from_status <> to_status and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = from_status) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_validator_of_its_step" on "incidents"."incident_step" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (to_status in ('VALIDATED', 'REJECTED', 'MERGED') and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and from_status <> to_status and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = from_status)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_of_its_step" on "incidents"."incident_step";`);
    this.addSql(`drop policy "create_validator_of_its_step" on "incidents"."incident_step";`);

    this.addSql(`create policy "create_firm_of_its_step" on "incidents"."incident_step" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (to_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN') and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = from_status) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_validator_of_its_step" on "incidents"."incident_step" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (to_status in ('VALIDATED', 'REJECTED', 'MERGED') and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = from_status)));`);
  }

}
