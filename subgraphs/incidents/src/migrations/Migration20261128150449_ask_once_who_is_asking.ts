import { Migration } from '@mikro-orm/migrations';

export class Migration20261128150449_ask_once_who_is_asking extends Migration {

  override name = 'Migration20261128150449_ask_once_who_is_asking';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "somebody" on "incidents"."crime_series";`);

    this.addSql(`drop policy "read_peers" on "incidents"."incident";`);
    this.addSql(`drop policy "read_secretariat_once_filed" on "incidents"."incident";`);
    this.addSql(`drop policy "somebody" on "incidents"."incident";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_complaint";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_declaration";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_emergency_call";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_evidence";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_goods";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_import";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_inquiry";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_in_series";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_offenders";`);

    this.addSql(`drop policy "read_central_office_with_purpose" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "read_police_of_its_area_with_purpose" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "somebody" on "incidents"."incident_particulars";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_requalification";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_request";`);

    this.addSql(`drop policy "somebody" on "incidents"."incident_step";`);

    this.addSql(`drop policy "somebody" on "incidents"."investigation_step";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."modus_operandi";`);
    this.addSql(`drop policy "somebody" on "incidents"."modus_operandi";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."offender_descriptor";`);
    this.addSql(`drop policy "somebody" on "incidents"."offender_descriptor";`);

    this.addSql(`drop policy "somebody" on "incidents"."outcome_feedback";`);

    this.addSql(`drop policy "somebody" on "incidents"."series_link";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."statistic";`);
    this.addSql(`drop policy "somebody" on "incidents"."statistic";`);

    this.addSql(`drop policy "somebody" on "incidents"."statistic_basis";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."statistic_table";`);
    this.addSql(`drop policy "somebody" on "incidents"."statistic_table";`);

    this.addSql(`drop policy "read_police" on "incidents"."statistic_truth";`);
    this.addSql(`drop policy "read_secretariat" on "incidents"."statistic_truth";`);
    this.addSql(`drop policy "somebody" on "incidents"."statistic_truth";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."statistic_vintage";`);
    this.addSql(`drop policy "somebody" on "incidents"."statistic_vintage";`);

    this.addSql(`create policy "read_peers" on "incidents"."incident" for select to "firm", "police" using ((record_status in ('VALIDATED', 'ARCHIVED') and (handling_expires_at is null or handling_expires_at > now()) and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or handling_tlp <> 'TLP_RED' and (select hub.viewer_organisation_id()) = any(audience_organisation_ids) or handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids))) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((record_status <> 'DRAFT') and (select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_police_in_scope_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE', 'CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and ((select hub.viewer_police_level()) = 'CENTRAL_OFFICE' or area_path && (select hub.viewer_territory())) and exists (select 1 from incidents.incident i where i.id = incident_id and (not (select hub.viewer_police_level()) = 'CENTRAL_OFFICE' or (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s))))));`);

    this.addSql(`create policy "read_everyone" on "incidents"."modus_operandi" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_everyone" on "incidents"."offender_descriptor" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_everyone" on "incidents"."statistic" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_everyone" on "incidents"."statistic_table" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_police" on "incidents"."statistic_truth" for select to "police" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "incidents"."statistic_truth" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_everyone" on "incidents"."statistic_vintage" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_peers" on "incidents"."incident";`);
    this.addSql(`drop policy "read_secretariat_once_filed" on "incidents"."incident";`);

    this.addSql(`drop policy "read_police_in_scope_with_purpose" on "incidents"."incident_particulars";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."modus_operandi";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."offender_descriptor";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."statistic";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."statistic_table";`);

    this.addSql(`drop policy "read_police" on "incidents"."statistic_truth";`);
    this.addSql(`drop policy "read_secretariat" on "incidents"."statistic_truth";`);

    this.addSql(`drop policy "read_everyone" on "incidents"."statistic_vintage";`);

    this.addSql(`create policy "somebody" on "incidents"."crime_series" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_peers" on "incidents"."incident" for select to "firm", "police" using ((record_status in ('VALIDATED', 'ARCHIVED') and (handling_expires_at is null or handling_expires_at > now()) and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or handling_tlp <> 'TLP_RED' and (select hub.viewer_organisation_id()) = any(audience_organisation_ids) or handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids))));`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((record_status <> 'DRAFT'));`);

    this.addSql(`create policy "somebody" on "incidents"."incident_complaint" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_declaration" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_emergency_call" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_evidence" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_goods" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_import" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_in_series" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_inquiry" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_offenders" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_central_office_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)))));`);
    this.addSql(`create policy "read_police_of_its_area_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and ((select hub.viewer_purpose()) is not null and area_path && (select hub.viewer_territory()) and exists (select 1 from incidents.incident i where i.id = incident_id)));`);
    this.addSql(`create policy "somebody" on "incidents"."incident_particulars" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_requalification" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_request" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."incident_step" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."investigation_step" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."modus_operandi" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."modus_operandi" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "incidents"."offender_descriptor" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."offender_descriptor" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "incidents"."outcome_feedback" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."series_link" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."statistic" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."statistic" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "incidents"."statistic_basis" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "incidents"."statistic_table" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."statistic_table" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "incidents"."statistic_truth" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police" on "incidents"."statistic_truth" for select to "police" using (true);`);
    this.addSql(`create policy "read_secretariat" on "incidents"."statistic_truth" for select to "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "incidents"."statistic_vintage" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."statistic_vintage" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using (true);`);
  }

}
