import { Migration } from '@mikro-orm/migrations';

export class Migration20261123222956_initial extends Migration {

  override name = 'Migration20261123222956_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "alerts";`);
    this.addSql(`create table "alerts"."alert" ("id" uuid not null, "reference" text not null, "version" int not null, "updated_at" timestamptz(3) not null, "ordered_at" timestamptz(3) not null, "kind" text not null, "status" text not null, "message_type" text not null, "exercise" text not null, "scope" text not null, "urgency" text not null, "severity" text not null, "certainty" text not null, "responses" text[] not null, "headline" text not null, "instruction" text not null, "onset" timestamptz(3) null, "issued_at" timestamptz(3) null, "expires_at" timestamptz(3) not null, "modus_operandi" text[] not null, "controller_id" uuid not null, "based_on_count_band" text null, "handling_tlp" text not null, "handling_codes" text[] not null, "handling_code_note" text null, "handling_source_reliability" text null, "handling_information_accuracy" text null, "handling_chatham_house" boolean not null default false, "handling_review_due_at" timestamptz(3) null, "handling_expires_at" timestamptz(3) null, "author_organisation_id" uuid not null, "author_member_id" uuid not null, "audience_organisation_ids" uuid[] not null, "audience_member_ids" uuid[] not null, "about_person" boolean not null, "area_codes" text[] not null, "area_path" text[] not null, "reviewer_member_id" uuid null, "reviewer_organisation_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_reference_unique" unique ("reference");`);
    this.addSql(`create index "alert_status_expires_at_index" on "alerts"."alert" ("status", "expires_at");`);
    this.addSql(`create index "alert_ordered_at_id_index" on "alerts"."alert" ("ordered_at", "id");`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_decided_by" unique ("id", "reviewer_member_id", "reviewer_organisation_id");`);

    this.addSql(`create table "alerts"."alert_approval" ("id" uuid not null, "alert_id" uuid not null, "alert_version" int not null, "member_id" uuid not null, "organisation_id" uuid not null, "at" timestamptz(3) not null, "decision" text not null, "comment" text null, primary key ("id"));`);
    this.addSql(`alter table "alerts"."alert_approval" add constraint "alert_approval_alert_id_alert_version_unique" unique ("alert_id", "alert_version");`);

    this.addSql(`create table "alerts"."alert_area" ("alert_id" uuid not null, "area_code" text not null, "named" boolean not null, primary key ("alert_id", "area_code"));`);
    this.addSql(`create index "alert_area_area_code_alert_id_index" on "alerts"."alert_area" ("area_code", "alert_id");`);

    this.addSql(`create table "alerts"."alert_based_on" ("alert_id" uuid not null, "incident_id" uuid not null, primary key ("alert_id", "incident_id"));`);
    this.addSql(`create index "alert_based_on_incident_id_alert_id_index" on "alerts"."alert_based_on" ("incident_id", "alert_id");`);

    this.addSql(`create table "alerts"."alert_basis" ("alert_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "author_organisation_id" uuid not null, primary key ("alert_id"));`);

    this.addSql(`create table "alerts"."alert_details" ("alert_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "description" text null, primary key ("alert_id"));`);

    this.addSql(`create table "alerts"."alert_drafting" ("member_id" uuid not null, "client_mutation_id" text not null, "alert_id" uuid not null, primary key ("member_id", "client_mutation_id"));`);
    this.addSql(`create index "alert_drafting_alert_id_index" on "alerts"."alert_drafting" ("alert_id");`);

    this.addSql(`create table "alerts"."alert_identity" ("alert_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "status_of_person" text null, "name" text null, "image_expires_on" date null, primary key ("alert_id"));`);

    this.addSql(`create table "alerts"."alert_origin" ("alert_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "originator_id" uuid not null, "delegated" boolean not null, primary key ("alert_id"));`);

    this.addSql(`create table "alerts"."alert_plate" ("alert_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "plate" text null, "released" boolean not null, "author_organisation_id" uuid not null, primary key ("alert_id"));`);

    this.addSql(`create table "alerts"."alert_subject" ("alert_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "descriptors" text[] not null, "height_band_cm" text null, "vehicle_make" text null, "vehicle_model" text null, "vehicle_colour" text null, primary key ("alert_id"));`);

    this.addSql(`alter table "alerts"."alert" add constraint "alert_count_is_banded" check (based_on_count_band in ('1-2', '3-9', '10+'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_expiry_is_computed" check (status <> 'EXPIRED');`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_audience_within_label" check (case handling_tlp
      when 'TLP_RED' then cardinality(audience_member_ids) > 0 and cardinality(audience_organisation_ids) = 0
      when 'TLP_AMBER_STRICT' then cardinality(audience_member_ids) = 0 and cardinality(audience_organisation_ids) > 0
      when 'TLP_AMBER' then cardinality(audience_member_ids) = 0 and cardinality(audience_organisation_ids) > 0
      else cardinality(audience_member_ids) = 0 end);`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_ends_after_it_begins" check (onset is null or expires_at > onset);`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_issued_has_instant" check ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED')) = (issued_at is not null));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_reviewed_first" check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW') or (reviewer_member_id is not null and reviewer_organisation_id is not null));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_two_houses" check (not about_person or reviewer_organisation_id is null or reviewer_organisation_id <> author_organisation_id);`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_four_eyes" check (reviewer_member_id is null or reviewer_member_id <> author_member_id);`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_kind_check" check ("kind" in ('SUSPICIOUS_PERSON', 'MODUS_OPERANDI', 'VEHICLE', 'STOLEN_GOODS', 'RISK_PERIOD'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_status_check" check ("status" in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'ISSUED', 'SUPERSEDED', 'CANCELLED', 'EXPIRED'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_message_type_check" check ("message_type" in ('ALERT', 'UPDATE', 'CANCEL', 'ACK', 'ERROR'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_exercise_check" check ("exercise" in ('ACTUAL', 'EXERCISE', 'TEST'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_scope_check" check ("scope" in ('PUBLIC', 'RESTRICTED', 'PRIVATE'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_urgency_check" check ("urgency" in ('IMMEDIATE', 'EXPECTED', 'FUTURE', 'PAST', 'UNKNOWN'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_severity_check" check ("severity" in ('EXTREME', 'SEVERE', 'MODERATE', 'MINOR', 'UNKNOWN'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_certainty_check" check ("certainty" in ('OBSERVED', 'LIKELY', 'POSSIBLE', 'UNLIKELY', 'UNKNOWN'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_handling_tlp_check" check ("handling_tlp" in ('TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_handling_source_reliability_check" check ("handling_source_reliability" in ('A', 'B', 'C', 'X'));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_handling_information_accuracy_check" check ("handling_information_accuracy" in ('N1', 'N2', 'N3', 'N4'));`);
    this.addSql(`alter table "alerts"."alert" enable row level security;`);
    this.addSql(`alter table "alerts"."alert" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_author_organisation" on "alerts"."alert" for select to "firm", "police", "secretariat" using ((author_organisation_id = (select hub.viewer_organisation_id()) and (handling_tlp <> 'TLP_RED' or author_member_id = (select hub.viewer_member_id()))));`);
    this.addSql(`create policy "read_secretariat_once_submitted" on "alerts"."alert" for select to "secretariat" using ((status <> 'DRAFT' and handling_tlp <> 'TLP_RED'));`);
    this.addSql(`create policy "read_police_as_second_house" on "alerts"."alert" for select to "police" using ((about_person and status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') and handling_tlp <> 'TLP_RED' and ((area_path && (select hub.viewer_territory()) or area_codes && (select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any((select hub.viewer_territory())::text[])) v)) or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))));`);
    this.addSql(`create policy "read_central_office_as_second_house" on "alerts"."alert" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (about_person and status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') and handling_tlp <> 'TLP_RED'));`);
    this.addSql(`create policy "read_member_who_decided" on "alerts"."alert" for select to "police" using ((reviewer_member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "read_whoever_it_is_addressed_to" on "alerts"."alert" for select to "firm", "police" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED' and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))));`);
    this.addSql(`create policy "read_police_of_its_area" on "alerts"."alert" for select to "police" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED' and (area_path && (select hub.viewer_territory()) or area_codes && (select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any((select hub.viewer_territory())::text[])) v))));`);
    this.addSql(`create policy "read_central_office" on "alerts"."alert" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED'));`);
    this.addSql(`create policy "read_named_members" on "alerts"."alert" for select to "firm", "police", "secretariat" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids)));`);
    this.addSql(`create policy "read_named_reviewers" on "alerts"."alert" for select to "police", "secretariat" using ((status <> 'DRAFT' and handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids)));`);
    this.addSql(`create policy "read_press_office_once_clear" on "alerts"."alert" for select to "press_officer" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp = 'TLP_CLEAR' and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))));`);
    this.addSql(`create policy "read_no_data_protection_officer" on "alerts"."alert" for select to "data_protection_officer" using ((false));`);
    this.addSql(`create policy "create_firm_that_drafts" on "alerts"."alert" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id())
    and status = 'DRAFT' and version = 1 and reviewer_member_id is null and (controller_id = (select hub.viewer_organisation_id()) or exists (select 1 from organisations.visible_organisation o where o.id = alert.controller_id and o.kind = 'OBSERVATORY'))));`);
    this.addSql(`create policy "create_institution_that_drafts" on "alerts"."alert" for insert to "police", "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id())
    and status = 'DRAFT' and version = 1 and reviewer_member_id is null and controller_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "change_firm_that_submits" on "alerts"."alert" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (author_organisation_id = (select hub.viewer_organisation_id()) and status in ('DRAFT', 'SUBMITTED'))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (author_organisation_id = (select hub.viewer_organisation_id()) and status in ('DRAFT', 'SUBMITTED')));`);
    this.addSql(`create policy "change_institution_that_submits" on "alerts"."alert" for update to "police", "secretariat" using ((author_organisation_id = (select hub.viewer_organisation_id()) and status in ('DRAFT', 'SUBMITTED'))) with check ((author_organisation_id = (select hub.viewer_organisation_id()) and status in ('DRAFT', 'SUBMITTED')));`);
    this.addSql(`create policy "change_validator_who_decides" on "alerts"."alert" for update to "secretariat" using ((select hub.viewer_member_role()) in ('VALIDATOR') and (status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED'))) with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED')));`);
    this.addSql(`create policy "change_officer_who_decides" on "alerts"."alert" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED'))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED', 'REJECTED')));`);
    this.addSql(`create policy "change_validator_who_issues" on "alerts"."alert" for update to "secretariat" using ((select hub.viewer_member_role()) in ('VALIDATOR') and (status in ('APPROVED', 'ISSUED'))) with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (status in ('APPROVED', 'ISSUED')));`);
    this.addSql(`create policy "change_officer_who_issues" on "alerts"."alert" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (status in ('APPROVED', 'ISSUED') and controller_id = (select hub.viewer_organisation_id()))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (status in ('APPROVED', 'ISSUED') and controller_id = (select hub.viewer_organisation_id())));`);

    this.addSql(`alter table "alerts"."alert_approval" add constraint "alert_approval_decision_check" check ("decision" in ('APPROVED', 'REJECTED'));`);
    this.addSql(`alter table "alerts"."alert_approval" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_approval" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_approval" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_approver" on "alerts"."alert_approval" for select to "police" using ((member_id = (select hub.viewer_member_id()) and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_the_alert" on "alerts"."alert_approval" for select to "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_validator_for_itself" on "alerts"."alert_approval" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = decision)));`);
    this.addSql(`create policy "create_officer_for_itself" on "alerts"."alert_approval" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = decision)));`);

    this.addSql(`alter table "alerts"."alert_area" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_area" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_area" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_sees_the_alert" on "alerts"."alert_area" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_draft" on "alerts"."alert_area" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`alter table "alerts"."alert_based_on" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_based_on" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_based_on" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_sees_the_basis" on "alerts"."alert_based_on" for select to "firm", "police", "secretariat" using (((select true from alerts.alert_basis b where b.alert_id = alert_based_on.alert_id)
    and (select true from incidents.visible_incident i where i.id = alert_based_on.incident_id)));`);
    this.addSql(`create policy "create_author_on_visible_incidents" on "alerts"."alert_based_on" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and exists (select 1 from incidents.visible_incident i where i.id = alert_based_on.incident_id)));`);

    this.addSql(`alter table "alerts"."alert_basis" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_basis" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_basis" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_author_firm" on "alerts"."alert_basis" for select to "firm" using ((author_organisation_id = (select hub.viewer_organisation_id()) and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_police_who_see_the_alert" on "alerts"."alert_basis" for select to "police" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_the_alert" on "alerts"."alert_basis" for select to "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_basis" on "alerts"."alert_basis" for insert to "firm", "police", "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`alter table "alerts"."alert_details" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_details" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_details" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_all_but_the_press" on "alerts"."alert_details" for select to "firm", "police", "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_draft" on "alerts"."alert_details" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`alter table "alerts"."alert_drafting" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_drafting" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_drafting" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_member_itself" on "alerts"."alert_drafting" for select to "firm", "police", "secretariat" using ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "create_member_itself" on "alerts"."alert_drafting" for insert to "firm", "police", "secretariat" with check ((member_id = (select hub.viewer_member_id())));`);

    this.addSql(`alter table "alerts"."alert_identity" add constraint "alert_identity_ends" check ((status_of_person is null) = (image_expires_on is null) and (name is null or status_of_person is not null));`);
    this.addSql(`alter table "alerts"."alert_identity" add constraint "alert_identity_status_of_person_check" check ("status_of_person" in ('SUSPECT', 'CONVICTED', 'VICTIM', 'OTHER'));`);
    this.addSql(`alter table "alerts"."alert_identity" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_identity" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_identity" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_with_purpose" on "alerts"."alert_identity" for select to "police" using (((select hub.viewer_purpose()) is not null and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_firms_until_identity_ends" on "alerts"."alert_identity" for select to "firm" using ((image_expires_on > current_date and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_until_identity_ends" on "alerts"."alert_identity" for select to "secretariat" using ((image_expires_on > current_date and (select hub.viewer_purpose()) is not null and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "create_police_that_gives_the_identity" on "alerts"."alert_identity" for insert to "police" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (status_of_person is null and name is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_author_that_gives_no_identity" on "alerts"."alert_identity" for insert to "firm", "secretariat" with check ((status_of_person is null and name is null and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`alter table "alerts"."alert_origin" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_origin" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_origin" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_originating_firm" on "alerts"."alert_origin" for select to "firm" using ((originator_id = (select hub.viewer_organisation_id()) and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_police_who_see_the_alert" on "alerts"."alert_origin" for select to "police" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_the_alert" on "alerts"."alert_origin" for select to "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_peers_unless_delegated" on "alerts"."alert_origin" for select to "firm" using ((not delegated and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_in_its_name" on "alerts"."alert_origin" for insert to "firm", "police", "secretariat" with check ((originator_id = (select hub.viewer_organisation_id()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`alter table "alerts"."alert_plate" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_plate" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_plate" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_gave_the_plate" on "alerts"."alert_plate" for select to "firm" using ((author_organisation_id = (select hub.viewer_organisation_id()) and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_police_with_purpose" on "alerts"."alert_plate" for select to "police" using (((select hub.viewer_purpose()) is not null and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_firms_once_released" on "alerts"."alert_plate" for select to "firm" using ((released and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_once_released" on "alerts"."alert_plate" for select to "secretariat" using ((released and (select hub.viewer_purpose()) is not null and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "create_firm_that_gives_the_plate" on "alerts"."alert_plate" for insert to "firm" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and not released and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (plate is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_police_that_gives_the_plate" on "alerts"."alert_plate" for insert to "police" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (plate is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_secretariat_that_gives_no_plate" on "alerts"."alert_plate" for insert to "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and plate is null and not released and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`alter table "alerts"."alert_subject" enable row level security;`);
    this.addSql(`alter table "alerts"."alert_subject" force row level security;`);
    this.addSql(`create policy "somebody" on "alerts"."alert_subject" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_all_but_the_press" on "alerts"."alert_subject" for select to "firm", "police", "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_subject" on "alerts"."alert_subject" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (cardinality(descriptors) = 0 and height_band_cm is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "alerts"."alert" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_approval" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_area" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_based_on" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_basis" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_details" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_drafting" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_identity" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_origin" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_plate" cascade;`);
    this.addSql(`drop table if exists "alerts"."alert_subject" cascade;`);

    this.addSql(`drop schema if exists "alerts";`);
  }

}
