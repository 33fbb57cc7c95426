import { Migration } from '@mikro-orm/migrations';

export class Migration20261128222347_amend_what_was_seen extends Migration {

  override name = 'Migration20261128222347_amend_what_was_seen';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_officer_of_its_amendment" on "incidents"."incident_amendment";`);
    this.addSql(`drop policy "read_secretariat_that_sees_particulars" on "incidents"."incident_amendment";`);

    this.addSql(`alter table "incidents"."incident_amendment" drop constraint "incident_amendment_part_check";`);
    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI', 'NARRATIVE', 'GOODS', 'OFFENDERS'));`);
    this.addSql(`create policy "read_secretariat_that_sees_the_amended_part" on "incidents"."incident_amendment" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and part <> 'OFFENDERS'));`);
    this.addSql(`create policy "create_officer_of_its_amendment" on "incidents"."incident_amendment" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and btrim(reason) <> '' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED'))
    and (part = 'MODUS_OPERANDI' or part in ('EMERGENCY_CALL', 'OFFENDERS') and (select hub.viewer_police_level()) <> 'CENTRAL_OFFICE')));`);

    this.addSql(`create policy "change_firm_that_amends_the_offenders" on "incidents"."incident_offenders" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code))));`);
    this.addSql(`create policy "change_officer_who_amends_the_offenders" on "incidents"."incident_offenders" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')) and (descriptors = '{}' and not exists (select 1 from jsonb_array_elements_text(incident_offenders.plates) as given (plate) where given.plate is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and not exists (select 1 from unnest(incident_offenders.descriptors) as told (code)
      where not exists (select 1 from incidents.offender_descriptor d where d.code = told.code))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_secretariat_that_sees_the_amended_part" on "incidents"."incident_amendment";`);
    this.addSql(`drop policy "create_officer_of_its_amendment" on "incidents"."incident_amendment";`);

    this.addSql(`drop policy "change_firm_that_amends_the_offenders" on "incidents"."incident_offenders";`);
    this.addSql(`drop policy "change_officer_who_amends_the_offenders" on "incidents"."incident_offenders";`);

    this.addSql(`alter table "incidents"."incident_amendment" drop constraint "incident_amendment_part_check";`);
    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI', 'NARRATIVE', 'GOODS'));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_amendment" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_officer_of_its_amendment" on "incidents"."incident_amendment" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and btrim(reason) <> '' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED'))
    and (part = 'MODUS_OPERANDI' or part = 'EMERGENCY_CALL' and (select hub.viewer_police_level()) <> 'CENTRAL_OFFICE')));`);
  }

}
