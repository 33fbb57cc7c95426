import { Migration } from '@mikro-orm/migrations';

export class Migration20261128184216_amend_what_was_declared extends Migration {

  override name = 'Migration20261128184216_amend_what_was_declared';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_amendment" ("id" uuid not null, "incident_id" uuid not null, "at" timestamptz(3) not null, "part" text not null, "reason" text not null, "before" jsonb not null default '{}', "organisation_id" uuid not null, "member_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "incident_amendment_incident_id_at_index" on "incidents"."incident_amendment" ("incident_id", "at");`);

    this.addSql(`drop policy "change_firm_that_keeps_the_call" on "incidents"."incident_emergency_call";`);
    this.addSql(`drop policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call";`);

    this.addSql(`drop policy "create_member_who_asks" on "incidents"."incident_request";`);
    this.addSql(`drop policy "read_member_who_asks" on "incidents"."incident_request";`);

    this.addSql(`create policy "change_firm_that_amends" on "incidents"."incident" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status in ('SUBMITTED', 'VALIDATED'))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status in ('SUBMITTED', 'VALIDATED') and cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and handling_review_due_at is null and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))
    and not (category = 'RECONNAISSANCE' and attempted)));`);

    this.addSql(`create policy "change_firm_that_amends_the_call" on "incidents"."incident_emergency_call" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true)));`);
    this.addSql(`create policy "change_officer_who_amends_the_call" on "incidents"."incident_emergency_call" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')) and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true)));`);
    this.addSql(`create policy "change_firm_that_keeps_the_call" on "incidents"."incident_emergency_call" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or unfounded is null and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true))));`);
    this.addSql(`create policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and unfounded is null and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true)));`);

    this.addSql(`create policy "change_firm_that_amends_the_particulars" on "incidents"."incident_particulars" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and occurred_to <= date_trunc('milliseconds', now()) and occurred_from >= '1970-01-01T00:00:00Z' and (num_nonnulls(narrative, lightly_injured, seriously_injured, killed, confined_persons, psychological_support_offered) = 0 or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);

    this.addSql(`create policy "create_member_who_asks" on "incidents"."incident_request" for insert to "firm", "police", "secretariat" with check ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "read_member_who_asks" on "incidents"."incident_request" for select to "firm", "police", "secretariat" using ((member_id = (select hub.viewer_member_id())));`);

    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI'));`);
    this.addSql(`alter table "incidents"."incident_amendment" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_amendment" force row level security;`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_amendment" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_the_amended_part" on "incidents"."incident_amendment" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and (part <> 'EMERGENCY_CALL' or (select hub.viewer_police_level()) <> 'CENTRAL_OFFICE')));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_amendment" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_firm_of_its_amendment" on "incidents"."incident_amendment" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and btrim(reason) <> '' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED'))));`);
    this.addSql(`create policy "create_officer_of_its_amendment" on "incidents"."incident_amendment" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and btrim(reason) <> '' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED'))
    and (part = 'MODUS_OPERANDI' or part = 'EMERGENCY_CALL' and (select hub.viewer_police_level()) <> 'CENTRAL_OFFICE')));`);
    this.addSql(`create policy "create_secretariat_of_its_amendment" on "incidents"."incident_amendment" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and btrim(reason) <> '' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('VALIDATED')) and part = 'MODUS_OPERANDI'));`);
    this.addSql(`create policy "change_firm_that_forgets_amendments" on "incidents"."incident_amendment" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('WITHDRAWN')) and before = '{}' and reason = '[effacé]'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_amendment" cascade;`);

    this.addSql(`drop policy "change_firm_that_amends" on "incidents"."incident";`);

    this.addSql(`drop policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call";`);
    this.addSql(`drop policy "change_firm_that_keeps_the_call" on "incidents"."incident_emergency_call";`);
    this.addSql(`drop policy "change_firm_that_amends_the_call" on "incidents"."incident_emergency_call";`);
    this.addSql(`drop policy "change_officer_who_amends_the_call" on "incidents"."incident_emergency_call";`);

    this.addSql(`drop policy "change_firm_that_amends_the_particulars" on "incidents"."incident_particulars";`);

    this.addSql(`drop policy "read_member_who_asks" on "incidents"."incident_request";`);
    this.addSql(`drop policy "create_member_who_asks" on "incidents"."incident_request";`);

    this.addSql(`create policy "create_firm_that_declares_the_call" on "incidents"."incident_emergency_call" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER', 'SERVICE_ACCOUNT') and (updated_at = date_trunc('milliseconds', now()) and version = 1
    and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('DRAFT', 'SUBMITTED') and i.version = 1
      and i.updated_at = date_trunc('milliseconds', now())) and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true)));`);
    this.addSql(`create policy "change_firm_that_keeps_the_call" on "incidents"."incident_emergency_call" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.updated_at = date_trunc('milliseconds', now())
      and i.record_status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')) and (exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status = 'WITHDRAWN') or coalesce(greatest(first_sign_at, called_at, arrived_at) <= date_trunc('milliseconds', now()), true))));`);

    this.addSql(`create policy "read_member_who_asks" on "incidents"."incident_request" for select to "firm", "police" using ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "create_member_who_asks" on "incidents"."incident_request" for insert to "firm", "police" with check ((member_id = (select hub.viewer_member_id())));`);
  }

}
