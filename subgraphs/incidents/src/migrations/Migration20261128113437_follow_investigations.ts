import { Migration } from '@mikro-orm/migrations';

export class Migration20261128113437_follow_investigations extends Migration {

  override name = 'Migration20261128113437_follow_investigations';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_request" ("member_id" uuid not null, "client_mutation_id" text not null, "digest" text not null, primary key ("member_id", "client_mutation_id"));`);

    this.addSql(`create table "incidents"."investigation_step" ("id" uuid not null, "incident_id" uuid not null, "at" timestamptz(3) not null, "from_status" text not null, "to_status" text not null, "case_id" uuid null, "organisation_id" uuid not null, "member_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "investigation_step_case_id_index" on "incidents"."investigation_step" ("case_id");`);
    this.addSql(`create index "investigation_step_incident_id_at_index" on "incidents"."investigation_step" ("incident_id", "at");`);

    this.addSql(`create table "incidents"."outcome_feedback" ("id" uuid not null, "incident_id" uuid not null, "at" timestamptz(3) not null, "organisation_id" uuid not null, "text" text null, "handling_tlp" text not null, "handling_codes" text[] not null, "handling_code_note" text null, "handling_source_reliability" text null, "handling_information_accuracy" text null, "handling_chatham_house" boolean not null default false, "handling_review_due_at" timestamptz(3) null, "handling_expires_at" timestamptz(3) null, "member_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "outcome_feedback_incident_id_at_id_index" on "incidents"."outcome_feedback" ("incident_id", "at", "id");`);

    this.addSql(`drop policy "change_central_officer_who_requalifies" on "incidents"."incident";`);
    this.addSql(`drop policy "change_officer_of_its_area_who_requalifies" on "incidents"."incident";`);
    this.addSql(`drop policy "read_central_office" on "incidents"."incident";`);

    this.addSql(`drop policy "create_officer_who_confirms" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "read_firm_that_sees_particulars" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "read_police_that_see_particulars" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "read_secretariat_that_sees_particulars" on "incidents"."incident_in_series";`);

    this.addSql(`drop policy "change_firm_that_keeps_the_particulars" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "read_central_office_with_purpose" on "incidents"."incident_particulars";`);

    this.addSql(`create policy "change_officer_of_its_area" on "incidents"."incident" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status = 'VALIDATED' and area_path && (select hub.viewer_territory()))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status = 'VALIDATED' and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "change_central_officer" on "incidents"."incident" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status = 'VALIDATED' and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status = 'VALIDATED' and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s))));`);
    this.addSql(`create policy "read_central_office" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s))));`);

    this.addSql(`create policy "change_firm_of_the_complaint" on "incidents"."incident_complaint" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and exists (select 1 from (select incident_id as told_id, investigation_status as stood, occurred_from as began from incidents.incident_particulars) p
      where p.told_id = incident_id and p.stood in ('NOT_REPORTED', 'COMPLAINT_FILED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and (service_id is null or filed_at is not null and exists (
      select 1 from organisations.visible_organisation o where o.id = incident_complaint.service_id and o.kind = 'POLICE_SERVICE')) and coalesce(filed_at <= date_trunc('milliseconds', now()), true)
    and (procedure_number is null or filed_at is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and filed_at is not null and exists (select 1 from (select incident_id as told_id, investigation_status as stood, occurred_from as began from incidents.incident_particulars) p
      where p.told_id = incident_id and p.began <= filed_at)));`);
    this.addSql(`create policy "change_officer_of_the_complaint" on "incidents"."incident_complaint" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')) and (service_id is null or filed_at is not null and exists (
      select 1 from organisations.visible_organisation o where o.id = incident_complaint.service_id and o.kind = 'POLICE_SERVICE')) and coalesce(filed_at <= date_trunc('milliseconds', now()), true)
    and (procedure_number is null or filed_at is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')) and filed_at is not null and exists (select 1 from (select incident_id as told_id, investigation_status as stood, occurred_from as began from incidents.incident_particulars) p
      where p.told_id = incident_id and p.began <= filed_at)));`);

    this.addSql(`create policy "change_officer_of_the_file" on "incidents"."incident_inquiry" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')) and btrim(judicial_reference) <> '' and length(judicial_reference) <= 60));`);

    this.addSql(`alter table "incidents"."incident_in_series" add "victim_id" uuid, add "area_path" text[];`);
    // What was confirmed before this is told to whom and where it happened.
    this.addSql(`update "incidents"."incident_in_series" s set "victim_id" = p."victim_id", "area_path" = p."area_path" from "incidents"."incident_particulars" p where p."incident_id" = s."incident_id";`);
    this.addSql(`alter table "incidents"."incident_in_series" alter column "victim_id" set not null, alter column "area_path" set not null;`);
    this.addSql(`create policy "read_firm_it_happened_to" on "incidents"."incident_in_series" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_police_of_the_area_of_what_is_linked" on "incidents"."incident_in_series" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and ((select hub.viewer_purpose()) is not null and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_central_office_of_series" on "incidents"."incident_in_series" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE'));`);
    this.addSql(`create policy "read_secretariat_of_series" on "incidents"."incident_in_series" for select to "secretariat" using (((select hub.viewer_purpose()) is not null));`);
    this.addSql(`create policy "create_officer_who_confirms" on "incidents"."incident_in_series" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and ((select hub.viewer_purpose()) is not null));`);

    this.addSql(`alter table "incidents"."incident_particulars" add "alleged_offenders_max" int null;`);
    this.addSql(`create policy "change_firm_that_complains" on "incidents"."incident_particulars" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and investigation_status = 'COMPLAINT_FILED' and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED'))));`);
    this.addSql(`create policy "change_officer_of_its_area_who_investigates" on "incidents"."incident_particulars" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and ((select hub.viewer_purpose()) is not null and area_path && (select hub.viewer_territory()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and ((select hub.viewer_purpose()) is not null and area_path && (select hub.viewer_territory()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED'))));`);
    this.addSql(`create policy "change_central_officer_who_investigates" on "incidents"."incident_particulars" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s))))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)))));`);
    this.addSql(`create policy "change_firm_that_keeps_the_particulars" on "incidents"."incident_particulars" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min, alleged_offenders_max) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')))));`);
    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min, alleged_offenders_max) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "read_central_office_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)))));`);

    this.addSql(`create index "incident_step_to_status_at_id_index" on "incidents"."incident_step" ("to_status", "at", "id");`);

    this.addSql(`alter table "incidents"."incident_request" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_request" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_request" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_member_who_asks" on "incidents"."incident_request" for select to "firm", "police" using ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "create_member_who_asks" on "incidents"."incident_request" for insert to "firm", "police" with check ((member_id = (select hub.viewer_member_id())));`);

    this.addSql(`alter table "incidents"."investigation_step" add constraint "investigation_step_of_its_case" check ((case_id is not null) = (to_status = 'CLEARED'));`);
    this.addSql(`alter table "incidents"."investigation_step" add constraint "investigation_step_from_status_check" check ("from_status" in ('NOT_REPORTED', 'COMPLAINT_FILED', 'IN_PROGRESS', 'CLEARED', 'CLOSED_UNKNOWN_OFFENDER', 'JUDGED'));`);
    this.addSql(`alter table "incidents"."investigation_step" add constraint "investigation_step_to_status_check" check ("to_status" in ('NOT_REPORTED', 'COMPLAINT_FILED', 'IN_PROGRESS', 'CLEARED', 'CLOSED_UNKNOWN_OFFENDER', 'JUDGED'));`);
    this.addSql(`alter table "incidents"."investigation_step" enable row level security;`);
    this.addSql(`alter table "incidents"."investigation_step" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."investigation_step" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."investigation_step" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."investigation_step" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."investigation_step" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_of_the_investigation_step" on "incidents"."investigation_step" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (to_status = 'COMPLAINT_FILED' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now()) and exists (select 1 from (select incident_id as told_id, investigation_status as stood, occurred_from as began from incidents.incident_particulars) p
      where p.told_id = incident_id and p.stood = from_status) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED'))));`);
    this.addSql(`create policy "create_officer_of_the_investigation_step" on "incidents"."investigation_step" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now()) and exists (select 1 from (select incident_id as told_id, investigation_status as stood, occurred_from as began from incidents.incident_particulars) p
      where p.told_id = incident_id and p.stood = from_status) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED'))));`);

    this.addSql(`alter table "incidents"."outcome_feedback" add constraint "outcome_feedback_for_one_firm" check (handling_tlp not in ('TLP_RED', 'TLP_CLEAR') and handling_expires_at is null);`);
    this.addSql(`alter table "incidents"."outcome_feedback" add constraint "outcome_feedback_restriction_in_words" check (text is null or 'H3' <> all(handling_codes) or coalesce(btrim(handling_code_note) <> '', false));`);
    this.addSql(`alter table "incidents"."outcome_feedback" add constraint "outcome_feedback_handling_tlp_check" check ("handling_tlp" in ('TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'));`);
    this.addSql(`alter table "incidents"."outcome_feedback" add constraint "outcome_feedback_handling_source_reliability_check" check ("handling_source_reliability" in ('A', 'B', 'C', 'X'));`);
    this.addSql(`alter table "incidents"."outcome_feedback" add constraint "outcome_feedback_handling_information_accuracy_check" check ("handling_information_accuracy" in ('N1', 'N2', 'N3', 'N4'));`);
    this.addSql(`alter table "incidents"."outcome_feedback" enable row level security;`);
    this.addSql(`alter table "incidents"."outcome_feedback" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."outcome_feedback" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."outcome_feedback" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."outcome_feedback" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."outcome_feedback" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_officer_who_gives_feedback" on "incidents"."outcome_feedback" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and btrim(text) <> '' and length(text) <= 2000 and handling_review_due_at is null and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)
    and exists (select 1 from (select id as told, record_status from incidents.incident) i where i.told = incident_id and i.record_status in ('VALIDATED', 'ARCHIVED'))));`);
    this.addSql(`create policy "change_firm_that_empties_the_feedback" on "incidents"."outcome_feedback" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') and num_nonnulls(text, handling_code_note) = 0));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_request" cascade;`);
    this.addSql(`drop table if exists "incidents"."investigation_step" cascade;`);
    this.addSql(`drop table if exists "incidents"."outcome_feedback" cascade;`);

    this.addSql(`drop policy "read_central_office" on "incidents"."incident";`);
    this.addSql(`drop policy "change_officer_of_its_area" on "incidents"."incident";`);
    this.addSql(`drop policy "change_central_officer" on "incidents"."incident";`);

    this.addSql(`drop policy "change_firm_of_the_complaint" on "incidents"."incident_complaint";`);
    this.addSql(`drop policy "change_officer_of_the_complaint" on "incidents"."incident_complaint";`);

    this.addSql(`drop policy "read_firm_it_happened_to" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "read_police_of_the_area_of_what_is_linked" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "read_central_office_of_series" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "read_secretariat_of_series" on "incidents"."incident_in_series";`);
    this.addSql(`drop policy "create_officer_who_confirms" on "incidents"."incident_in_series";`);

    this.addSql(`drop policy "change_officer_of_the_file" on "incidents"."incident_inquiry";`);

    this.addSql(`drop policy "read_central_office_with_purpose" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "change_firm_that_keeps_the_particulars" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "change_firm_that_complains" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "change_officer_of_its_area_who_investigates" on "incidents"."incident_particulars";`);
    this.addSql(`drop policy "change_central_officer_who_investigates" on "incidents"."incident_particulars";`);

    this.addSql(`create policy "change_central_officer_who_requalifies" on "incidents"."incident" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status = 'VALIDATED' and category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK'))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status = 'VALIDATED' and category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK')));`);
    this.addSql(`create policy "change_officer_of_its_area_who_requalifies" on "incidents"."incident" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status = 'VALIDATED' and area_path && (select hub.viewer_territory()))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status = 'VALIDATED' and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_central_office" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK')));`);

    this.addSql(`alter table "incidents"."incident_in_series" drop column "victim_id", drop column "area_path";`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_in_series" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_in_series" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_in_series" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_officer_who_confirms" on "incidents"."incident_in_series" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select series_id as linked_series, incident_id as linked_incident, status as linked_status, decided_at as linked_at from incidents.series_link) l where l.linked_incident = incident_id and l.linked_status = 'CONFIRMED' and l.linked_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`alter table "incidents"."incident_particulars" drop column "alleged_offenders_max";`);
    this.addSql(`create policy "read_central_office_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK'))));`);
    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "change_firm_that_keeps_the_particulars" on "incidents"."incident_particulars" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and recovered_eur is null
    and num_nonnulls(cleared_at, cleared_by_id, incidents_cleared, alleged_offenders_min) = 0 and reported_at = date_trunc('milliseconds', now()) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and exists (select 1 from organisations.visible_premises v join organisations.visible_area a on a.insee_code = v.area_code
      where v.id = incident_particulars.premises_id and v.organisation_id = (select hub.viewer_organisation_id()) and v.kind = incident_particulars.premises_kind
        and v.area_code = incident_particulars.area_code and a.path = incident_particulars.area_path
        and (v.address, v.latitude, v.longitude) is not distinct from
            (incident_particulars.address, incident_particulars.latitude, incident_particulars.longitude)) and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR')))));`);

    this.addSql(`drop index "incidents"."incident_step_to_status_at_id_index";`);
  }

}
