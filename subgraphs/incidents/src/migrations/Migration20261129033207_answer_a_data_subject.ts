import { Migration } from '@mikro-orm/migrations';

export class Migration20261129033207_answer_a_data_subject extends Migration {

  override name = 'Migration20261129033207_answer_a_data_subject';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."data_subject_request" ("id" uuid not null, "request_reference" text not null, "incident_id" uuid null, "opened_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, "organisation_id" uuid not null, "member_id" uuid not null, "client_mutation_id" text not null, "digest" text null, primary key ("id"));`);
    this.addSql(`create index "data_subject_request_incident_id_index" on "incidents"."data_subject_request" ("incident_id");`);
    this.addSql(`create index "data_subject_request_organisation_id_opened_at_id_index" on "incidents"."data_subject_request" ("organisation_id", "opened_at", "id");`);
    this.addSql(`alter table "incidents"."data_subject_request" add constraint "data_subject_request_member_id_client_mutation_id_unique" unique ("member_id", "client_mutation_id");`);

    this.addSql(`create policy "read_officer_that_sees_the_link" on "incidents"."crime_series" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select series_id as linked_series, incident_id as linked_incident, status as linked_status, decided_at as linked_at from incidents.series_link) l where l.linked_series = id)));`);

    this.addSql(`create index "incident_reference_index" on "incidents"."incident" ("reference");`);
    this.addSql(`create policy "read_officer_of_its_request" on "incidents"."incident" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (record_status not in ('DRAFT', 'WITHDRAWN', 'ERASED') and (select hub.viewer_purpose()) = 'DATA_SUBJECT_REQUEST' and id in (select r.incident_id from incidents.data_subject_request r where r.member_id = (select hub.viewer_member_id()) and closed_at is null and ends_at > now())));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_amendment" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_complaint" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_emergency_call" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_evidence" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_goods" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_inquiry" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_asked_about_the_series" on "incidents"."incident_in_series" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and ((select hub.viewer_purpose()) = 'DATA_SUBJECT_REQUEST' and incident_id in (select r.incident_id from incidents.data_subject_request r where r.member_id = (select hub.viewer_member_id()) and closed_at is null and ends_at > now())));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_offenders" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_the_incident" on "incidents"."incident_particulars" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from incidents.incident i where i.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_requalification" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."incident_step" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."investigation_step" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."outcome_feedback" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`create policy "read_officer_that_sees_particulars" on "incidents"."series_link" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);

    this.addSql(`alter table "incidents"."data_subject_request" add constraint "data_subject_request_ends_after_it_begins" check (opened_at < ends_at and opened_at <= closed_at);`);
    this.addSql(`alter table "incidents"."data_subject_request" add constraint "data_subject_request_reference_of_an_officer" check (request_reference ~ '^[A-Z]{2,6}-[0-9]{4}-[0-9]{1,6}\$');`);
    this.addSql(`alter table "incidents"."data_subject_request" enable row level security;`);
    this.addSql(`alter table "incidents"."data_subject_request" force row level security;`);
    this.addSql(`create policy "read_officers_of_the_organisation" on "incidents"."data_subject_request" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and ((select hub.viewer_purpose()) is not null and organisation_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "create_officer_who_opens" on "incidents"."data_subject_request" for insert to "data_protection_officer" with check ((select hub.viewer_member_role()) in ('DPO') and ((select hub.viewer_purpose()) = 'DATA_SUBJECT_REQUEST' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and opened_at = date_trunc('milliseconds', now()) and ends_at = ((date_trunc('day', now() at time zone 'Europe/Paris') + interval '1 month' + interval '1 day') at time zone 'Europe/Paris') and closed_at is null and request_reference ~ '^[A-Z]{2,6}-[0-9]{4}-[0-9]{1,6}\$'));`);
    this.addSql(`create policy "change_officer_who_closes" on "incidents"."data_subject_request" for update to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and ((select hub.viewer_purpose()) = 'DATA_SUBJECT_REQUEST' and organisation_id = (select hub.viewer_organisation_id()) and closed_at is null)) with check ((select hub.viewer_member_role()) in ('DPO') and ((select hub.viewer_purpose()) = 'DATA_SUBJECT_REQUEST' and organisation_id = (select hub.viewer_organisation_id()) and closed_at = date_trunc('milliseconds', now())));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."data_subject_request" cascade;`);

    this.addSql(`drop policy "read_officer_that_sees_the_link" on "incidents"."crime_series";`);

    this.addSql(`drop policy "read_officer_of_its_request" on "incidents"."incident";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_amendment";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_complaint";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_emergency_call";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_evidence";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_goods";`);

    this.addSql(`drop policy "read_officer_asked_about_the_series" on "incidents"."incident_in_series";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_inquiry";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_offenders";`);

    this.addSql(`drop policy "read_officer_that_sees_the_incident" on "incidents"."incident_particulars";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_requalification";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."incident_step";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."investigation_step";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."outcome_feedback";`);

    this.addSql(`drop policy "read_officer_that_sees_particulars" on "incidents"."series_link";`);

    this.addSql(`drop index "incidents"."incident_reference_index";`);
  }

}
