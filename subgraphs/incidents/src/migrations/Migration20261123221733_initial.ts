import { Migration } from '@mikro-orm/migrations';

export class Migration20261123221733_initial extends Migration {

  override name = 'Migration20261123221733_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "incidents";`);
    this.addSql(`create table "incidents"."incident" ("id" uuid not null, "reference" text not null, "version" int not null, "updated_at" timestamptz(3) not null, "record_status" text not null, "category" text not null, "attempted" boolean not null, "half_day_from" timestamptz(3) not null, "half_day_to" timestamptz(3) not null, "lifted_area_code" text not null, "lifted_area_path" text[] not null, "offenders_min" int null, "offenders_max" int null, "weapons" text[] not null, "vehicles" jsonb not null, "on_scene_seconds" int null, "modus_operandi" text[] not null, "any_injured" boolean not null, "cleared" boolean not null, "handling_tlp" text not null, "handling_codes" text[] not null, "handling_code_note" text null, "handling_source_reliability" text null, "handling_information_accuracy" text null, "handling_chatham_house" boolean not null default false, "handling_review_due_at" timestamptz(3) null, "handling_expires_at" timestamptz(3) null, "victim_id" uuid not null, "area_path" text[] not null, "audience_organisation_ids" uuid[] not null, "audience_member_ids" uuid[] not null, primary key ("id"));`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_reference_unique" unique ("reference");`);
    this.addSql(`create index "incident_area_path_index" on "incidents"."incident" using gin ("area_path");`);
    this.addSql(`create index "incident_victim_id_half_day_from_id_index" on "incidents"."incident" ("victim_id", "half_day_from", "id");`);
    this.addSql(`create index "incident_lifted_area_code_half_day_from_id_index" on "incidents"."incident" ("lifted_area_code", "half_day_from", "id");`);
    this.addSql(`create index "incident_record_status_half_day_from_id_index" on "incidents"."incident" ("record_status", "half_day_from", "id");`);
    this.addSql(`create index "incident_category_half_day_from_id_index" on "incidents"."incident" ("category", "half_day_from", "id");`);
    this.addSql(`create index "incident_updated_at_id_index" on "incidents"."incident" ("updated_at", "id");`);
    this.addSql(`create index "incident_half_day_to_index" on "incidents"."incident" ("half_day_to");`);
    this.addSql(`create index "incident_half_day_from_id_index" on "incidents"."incident" ("half_day_from", "id");`);

    this.addSql(`create table "incidents"."incident_complaint" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "filed_at" timestamptz(3) null, "service_id" uuid null, "procedure_number" text null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_complaint_updated_at_incident_id_index" on "incidents"."incident_complaint" ("updated_at", "incident_id");`);

    this.addSql(`create table "incidents"."incident_declaration" ("member_id" uuid not null, "client_mutation_id" text not null, "incident_id" uuid not null, primary key ("member_id", "client_mutation_id"));`);

    this.addSql(`create table "incidents"."incident_emergency_call" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "path" text null, "first_sign_at" timestamptz(3) null, "called_at" timestamptz(3) null, "arrived_at" timestamptz(3) null, "items_given" text[] not null, "verified_before_call" boolean null, "unfounded" boolean null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_emergency_call_updated_at_incident_id_index" on "incidents"."incident_emergency_call" ("updated_at", "incident_id");`);

    this.addSql(`create table "incidents"."incident_inquiry" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "judicial_reference" text null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_inquiry_updated_at_incident_id_index" on "incidents"."incident_inquiry" ("updated_at", "incident_id");`);

    this.addSql(`create table "incidents"."incident_offenders" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "descriptors" text[] not null, "plates" jsonb not null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_offenders_updated_at_incident_id_index" on "incidents"."incident_offenders" ("updated_at", "incident_id");`);

    this.addSql(`create table "incidents"."incident_particulars" ("incident_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "victim_id" uuid not null, "premises_id" uuid not null, "premises_kind" text not null, "area_code" text not null, "area_path" text[] not null, "address" text null, "latitude" double precision null, "longitude" double precision null, "occurred_from" timestamptz(3) not null, "occurred_to" timestamptz(3) not null, "occurred_precision" text not null, "reported_at" timestamptz(3) not null, "investigation_status" text not null, "narrative" text null, "stolen_eur" numeric(14,2) null, "recovered_eur" numeric(14,2) null, "damage_eur" numeric(14,2) null, "loss_basis" text null, "loss_certainty" text null, "loss_as_of" date null, "closure_hours" int null, "lightly_injured" int null, "seriously_injured" int null, "killed" int null, "confined_persons" int null, "psychological_support_offered" boolean null, "cleared_at" timestamptz(3) null, "cleared_by_id" uuid null, "incidents_cleared" int null, "alleged_offenders_min" int null, "declared_by" uuid not null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_particulars_area_path_index" on "incidents"."incident_particulars" using gin ("area_path");`);
    this.addSql(`create index "incident_particulars_area_code_incident_id_index" on "incidents"."incident_particulars" ("area_code", "incident_id");`);
    this.addSql(`create index "incident_particulars_updated_at_incident_id_index" on "incidents"."incident_particulars" ("updated_at", "incident_id");`);
    this.addSql(`create index "incident_particulars_premises_id_occurred_from_inc_0225e_index" on "incidents"."incident_particulars" ("premises_id", "occurred_from", "incident_id");`);
    this.addSql(`create index "incident_particulars_victim_id_occurred_from_incident_id_index" on "incidents"."incident_particulars" ("victim_id", "occurred_from", "incident_id");`);

    this.addSql(`create table "incidents"."incident_requalification" ("id" uuid not null, "incident_id" uuid not null, "at" timestamptz(3) not null, "from_category" text not null, "to_category" text not null, "reason" text not null, "organisation_id" uuid not null, "member_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "incident_requalification_incident_id_at_index" on "incidents"."incident_requalification" ("incident_id", "at");`);

    this.addSql(`create table "incidents"."modus_operandi" ("code" text not null, "label_en" text not null, "label_fr" text not null, "phase" text not null, primary key ("code"));`);

    this.addSql(`alter table "incidents"."incident" add constraint "incident_audience_within_label" check (case handling_tlp when 'TLP_RED' then cardinality(audience_organisation_ids) = 0 and cardinality(audience_member_ids) > 0
      else cardinality(audience_member_ids) = 0 end);`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_lifted_area_first" check (lifted_area_path[1] = lifted_area_code);`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_offenders_in_order" check (offenders_min >= 0 and offenders_max >= 0 and offenders_min <= offenders_max);`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_ends_after_it_begins" check (half_day_from < half_day_to);`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_record_status_check" check ("record_status" in ('DRAFT', 'SUBMITTED', 'VALIDATED', 'REJECTED', 'MERGED', 'WITHDRAWN', 'ARCHIVED', 'ERASED'));`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_category_check" check ("category" in ('ARMED_ROBBERY', 'VIOLENT_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'BURGLARY', 'SAFE_ATTACK', 'SMASH_AND_GRAB', 'GRAB_AND_RUN', 'DISTRACTION_THEFT', 'SHOPLIFTING', 'PARCEL_THEFT', 'FRAUD', 'RECONNAISSANCE'));`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_handling_tlp_check" check ("handling_tlp" in ('TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'));`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_handling_source_reliability_check" check ("handling_source_reliability" in ('A', 'B', 'C', 'X'));`);
    this.addSql(`alter table "incidents"."incident" add constraint "incident_handling_information_accuracy_check" check ("handling_information_accuracy" in ('N1', 'N2', 'N3', 'N4'));`);
    this.addSql(`alter table "incidents"."incident" enable row level security;`);
    this.addSql(`alter table "incidents"."incident" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_it_happened_to" on "incidents"."incident" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_peers" on "incidents"."incident" for select to "firm", "police" using ((record_status in ('VALIDATED', 'ARCHIVED') and (handling_expires_at is null or handling_expires_at > now()) and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or handling_tlp <> 'TLP_RED' and (select hub.viewer_organisation_id()) = any(audience_organisation_ids) or handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids))));`);
    this.addSql(`create policy "read_police_of_its_area" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_central_office" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK')));`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((record_status <> 'DRAFT'));`);
    this.addSql(`create policy "create_firm_that_declares" on "incidents"."incident" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status = 'SUBMITTED' and version = 1 and not cleared));`);
    this.addSql(`create policy "change_validator_who_decides" on "incidents"."incident" for update to "secretariat" using ((select hub.viewer_member_role()) in ('VALIDATOR') and (record_status in ('SUBMITTED', 'VALIDATED') and victim_id <> (select hub.viewer_organisation_id()))) with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (record_status in ('SUBMITTED', 'VALIDATED') and victim_id <> (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "change_analyst_who_requalifies" on "incidents"."incident" for update to "secretariat" using ((select hub.viewer_member_role()) in ('ANALYST') and (record_status = 'VALIDATED')) with check ((select hub.viewer_member_role()) in ('ANALYST') and (record_status = 'VALIDATED'));`);
    this.addSql(`create policy "change_officer_of_its_area_who_requalifies" on "incidents"."incident" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status = 'VALIDATED' and area_path && (select hub.viewer_territory()))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status = 'VALIDATED' and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "change_central_officer_who_requalifies" on "incidents"."incident" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status = 'VALIDATED' and category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK'))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status = 'VALIDATED' and category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK')));`);

    this.addSql(`alter table "incidents"."incident_complaint" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_complaint" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_complaint" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_complaint" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_complaint" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_completes" on "incidents"."incident_complaint" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (version = 1 and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'SUBMITTED') and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`alter table "incidents"."incident_declaration" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_declaration" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_declaration" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_member_itself" on "incidents"."incident_declaration" for select to "firm" using ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "create_member_itself" on "incidents"."incident_declaration" for insert to "firm" with check ((member_id = (select hub.viewer_member_id())));`);

    this.addSql(`alter table "incidents"."incident_emergency_call" add constraint "incident_emergency_call_in_order" check (first_sign_at <= called_at and called_at <= arrived_at);`);
    this.addSql(`alter table "incidents"."incident_emergency_call" add constraint "incident_emergency_call_path_check" check ("path" in ('CALL_17', 'CALL_112', 'PANIC_BUTTON', 'TELESURVEILLANCE', 'NONE'));`);
    this.addSql(`alter table "incidents"."incident_emergency_call" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_emergency_call" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_emergency_call" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_emergency_call" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_service_with_territory_that_sees_particulars" on "incidents"."incident_emergency_call" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_emergency_call" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_completes" on "incidents"."incident_emergency_call" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (version = 1 and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'SUBMITTED') and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`alter table "incidents"."incident_inquiry" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_inquiry" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_inquiry" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_inquiry" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_opens_the_file" on "incidents"."incident_inquiry" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (judicial_reference is null and version = 1 and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'SUBMITTED') and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`alter table "incidents"."incident_offenders" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_offenders" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_offenders" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_offenders" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_offenders" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_completes" on "incidents"."incident_offenders" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (version = 1 and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'SUBMITTED') and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_clearance_is_whole" check (num_nulls(cleared_at, cleared_by_id, incidents_cleared) in (0, 3));`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_money_is_not_negative" check (stolen_eur >= 0 and recovered_eur >= 0 and damage_eur >= 0);`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_loss_is_whole" check (num_nulls(stolen_eur, loss_basis, loss_certainty, loss_as_of) in (0, 4));`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_ends_after_it_begins" check (occurred_from <= occurred_to);`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_occurred_precision_check" check ("occurred_precision" in ('MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'INTERVAL'));`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_investigation_status_check" check ("investigation_status" in ('NOT_REPORTED', 'COMPLAINT_FILED', 'IN_PROGRESS', 'CLEARED', 'CLOSED_UNKNOWN_OFFENDER', 'JUDGED'));`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_loss_basis_check" check ("loss_basis" in ('PURCHASE_COST', 'RETAIL_EX_VAT', 'RETAIL_INC_VAT', 'INSURED'));`);
    this.addSql(`alter table "incidents"."incident_particulars" add constraint "incident_particulars_loss_certainty_check" check ("loss_certainty" in ('FIRST_ESTIMATE', 'STOCKTAKE', 'ADJUSTER'));`);
    this.addSql(`alter table "incidents"."incident_particulars" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_particulars" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_particulars" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_it_happened_to" on "incidents"."incident_particulars" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_police_of_its_area_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and ((select hub.viewer_purpose()) is not null and area_path && (select hub.viewer_territory()) and exists (select 1 from incidents.incident i where i.id = incident_id)));`);
    this.addSql(`create policy "read_central_office_with_purpose" on "incidents"."incident_particulars" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and ((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id and i.category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK'))));`);
    this.addSql(`create policy "read_secretariat_with_purpose" on "incidents"."incident_particulars" for select to "secretariat" using (((select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id)));`);
    this.addSql(`create policy "create_firm_that_declares_its_premises" on "incidents"."incident_particulars" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and declared_by = (select hub.viewer_member_id()) and version = 1 and investigation_status in ('NOT_REPORTED', 'COMPLAINT_FILED') and cleared_at is null and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'SUBMITTED') and exists (select 1 from organisations.visible_premises v where v.id = premises_id and v.organisation_id = (select hub.viewer_organisation_id()))));`);

    this.addSql(`alter table "incidents"."incident_requalification" add constraint "incident_requalification_from_category_check" check ("from_category" in ('ARMED_ROBBERY', 'VIOLENT_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'BURGLARY', 'SAFE_ATTACK', 'SMASH_AND_GRAB', 'GRAB_AND_RUN', 'DISTRACTION_THEFT', 'SHOPLIFTING', 'PARCEL_THEFT', 'FRAUD', 'RECONNAISSANCE'));`);
    this.addSql(`alter table "incidents"."incident_requalification" add constraint "incident_requalification_to_category_check" check ("to_category" in ('ARMED_ROBBERY', 'VIOLENT_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'BURGLARY', 'SAFE_ATTACK', 'SMASH_AND_GRAB', 'GRAB_AND_RUN', 'DISTRACTION_THEFT', 'SHOPLIFTING', 'PARCEL_THEFT', 'FRAUD', 'RECONNAISSANCE'));`);
    this.addSql(`alter table "incidents"."incident_requalification" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_requalification" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_requalification" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_requalification" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_requalification" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_requalification" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_secretariat_in_its_name" on "incidents"."incident_requalification" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'VALIDATED')));`);
    this.addSql(`create policy "create_officer_in_its_name" on "incidents"."incident_requalification" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'VALIDATED')));`);

    this.addSql(`alter table "incidents"."modus_operandi" add constraint "modus_operandi_phase_check" check ("phase" in ('PREPARATION', 'ENTRY', 'CONTROL', 'TAKING', 'FLIGHT'));`);
    this.addSql(`alter table "incidents"."modus_operandi" enable row level security;`);
    this.addSql(`alter table "incidents"."modus_operandi" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."modus_operandi" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."modus_operandi" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_complaint" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_declaration" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_emergency_call" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_inquiry" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_offenders" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_particulars" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_requalification" cascade;`);
    this.addSql(`drop table if exists "incidents"."modus_operandi" cascade;`);

    this.addSql(`drop schema if exists "incidents";`);
  }

}
