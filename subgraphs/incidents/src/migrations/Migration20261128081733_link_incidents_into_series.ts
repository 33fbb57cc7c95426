import { Migration } from '@mikro-orm/migrations';

export class Migration20261128081733_link_incidents_into_series extends Migration {

  override name = 'Migration20261128081733_link_incidents_into_series';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."crime_series" ("id" uuid not null, "label" text not null, "proposed_at" timestamptz(3) not null, "proposed_by_id" uuid not null, "member_id" uuid not null, primary key ("id"));`);

    this.addSql(`create table "incidents"."incident_in_series" ("incident_id" uuid not null, primary key ("incident_id"));`);

    this.addSql(`create table "incidents"."series_link" ("id" uuid not null, "series_id" uuid not null, "incident_id" uuid not null, "status" text not null, "model_version" text not null, "decided_at" timestamptz(3) null, "decided_by_id" uuid null, "decided_by_member_id" uuid null, "reason" text null, primary key ("id"));`);
    this.addSql(`create index "series_link_incident_id_series_id_index" on "incidents"."series_link" ("incident_id", "series_id");`);
    this.addSql(`alter table "incidents"."series_link" add constraint "series_link_series_id_incident_id_unique" unique ("series_id", "incident_id");`);

    this.addSql(`alter table "incidents"."crime_series" enable row level security;`);
    this.addSql(`alter table "incidents"."crime_series" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."crime_series" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_authority_that_sees_links" on "incidents"."crime_series" for select to "police", "secretariat" using ((exists (select 1 from (select series_id as linked_series, incident_id as linked_incident, status as linked_status, decided_at as linked_at from incidents.series_link) l where l.linked_series = id)));`);
    this.addSql(`create policy "read_member_who_proposed" on "incidents"."crime_series" for select to "police", "secretariat" using ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "create_analyst_who_proposes" on "incidents"."crime_series" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (member_id = (select hub.viewer_member_id()) and proposed_by_id = (select hub.viewer_organisation_id()) and proposed_at = date_trunc('milliseconds', now())
    and btrim(label) <> '' and length(label) <= 200));`);
    this.addSql(`create policy "create_officer_who_proposes" on "incidents"."crime_series" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and proposed_by_id = (select hub.viewer_organisation_id()) and proposed_at = date_trunc('milliseconds', now())
    and btrim(label) <> '' and length(label) <= 200));`);

    this.addSql(`alter table "incidents"."incident_in_series" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_in_series" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."incident_in_series" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_firm_that_sees_particulars" on "incidents"."incident_in_series" for select to "firm" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."incident_in_series" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."incident_in_series" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_officer_who_confirms" on "incidents"."incident_in_series" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select series_id as linked_series, incident_id as linked_incident, status as linked_status, decided_at as linked_at from incidents.series_link) l where l.linked_incident = incident_id and l.linked_status = 'CONFIRMED' and l.linked_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`alter table "incidents"."series_link" add constraint "series_link_decided_or_proposed" check (case status when 'PROPOSED' then num_nonnulls(decided_at, decided_by_id, decided_by_member_id, reason) = 0
    else num_nulls(decided_at, decided_by_id, decided_by_member_id, reason) = 0 end);`);
    this.addSql(`alter table "incidents"."series_link" add constraint "series_link_status_check" check ("status" in ('PROPOSED', 'CONFIRMED', 'REJECTED'));`);
    this.addSql(`alter table "incidents"."series_link" enable row level security;`);
    this.addSql(`alter table "incidents"."series_link" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."series_link" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_that_see_particulars" on "incidents"."series_link" for select to "police" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "read_secretariat_that_sees_particulars" on "incidents"."series_link" for select to "secretariat" using ((exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_analyst_who_links" on "incidents"."series_link" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (status = 'PROPOSED' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "create_officer_who_links" on "incidents"."series_link" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (status = 'PROPOSED' and exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
    this.addSql(`create policy "change_officer_who_decides" on "incidents"."series_link" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."crime_series" cascade;`);
    this.addSql(`drop table if exists "incidents"."incident_in_series" cascade;`);
    this.addSql(`drop table if exists "incidents"."series_link" cascade;`);
  }

}
