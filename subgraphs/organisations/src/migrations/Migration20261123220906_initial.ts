import { Migration } from '@mikro-orm/migrations';

export class Migration20261123220906_initial extends Migration {

  override name = 'Migration20261123220906_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "organisations";`);
    this.addSql(`create table "organisations"."agreement_clause" ("agreement_id" uuid not null, "number" text not null, "grants" text not null, "legal_basis" text not null, "retention_days" int null, primary key ("agreement_id", "number"));`);

    this.addSql(`create table "organisations"."agreement_party" ("agreement_id" uuid not null, "organisation_id" uuid not null, "is_controller" boolean not null, primary key ("agreement_id", "organisation_id"));`);

    this.addSql(`create table "organisations"."area" ("insee_code" text not null, "name" text not null, "level" text not null, "parent_code" text null, "path" text[] not null, "member_premises_count" int null, "lifted_code" text not null, primary key ("insee_code"));`);
    this.addSql(`create index "area_name_insee_code_index" on "organisations"."area" ("name", "insee_code");`);

    this.addSql(`create table "organisations"."member" ("id" uuid not null, "organisation_id" uuid not null, "role" text not null, "full_name" text not null, "work_email" text null, "mobile" text null, "cleared_until" date null, primary key ("id"));`);
    this.addSql(`create index "member_organisation_id_id_index" on "organisations"."member" ("organisation_id", "id");`);

    this.addSql(`create table "organisations"."member_account" ("member_id" uuid not null, "subject" text not null, "suspended" boolean not null, primary key ("member_id"));`);
    this.addSql(`alter table "organisations"."member_account" add constraint "member_account_subject_unique" unique ("subject");`);

    this.addSql(`create table "organisations"."organisation" ("id" uuid not null, "kind" text not null, "display_name" text not null, "siren" text null, "naf_code" text null, "police_level" text null, "territory_codes" text[] not null, "listed_to_peers" boolean not null, "suspended" boolean not null, "area_path" text[] not null, primary key ("id"));`);
    this.addSql(`alter table "organisations"."organisation" add constraint "organisation_siren_unique" unique ("siren");`);
    this.addSql(`create index "organisation_display_name_id_index" on "organisations"."organisation" ("display_name", "id");`);

    this.addSql(`create table "organisations"."premises" ("id" uuid not null, "organisation_id" uuid not null, "kind" text not null, "siret" text null, "area_code" text not null, "latitude" double precision null, "longitude" double precision null, "address" text null, "opening_hours" text null, "area_path" text[] not null, primary key ("id"));`);
    this.addSql(`create index "premises_organisation_id_id_index" on "organisations"."premises" ("organisation_id", "id");`);

    this.addSql(`create table "organisations"."premises_security" ("premises_id" uuid not null, "stock_above_surveillance_threshold" boolean null, primary key ("premises_id"));`);

    this.addSql(`create table "organisations"."protection" ("id" uuid not null, "premises_id" uuid not null, "kind" text not null, "installed_on" date null, "last_tested_on" date null, primary key ("id"));`);
    this.addSql(`create index "protection_premises_id_index" on "organisations"."protection" ("premises_id");`);

    this.addSql(`create table "organisations"."sharing_agreement" ("id" uuid not null, "title" text not null, "purposes" text[] not null, "effective_from" date not null, "effective_to" date null, primary key ("id"));`);

    this.addSql(`alter table "organisations"."agreement_clause" enable row level security;`);
    this.addSql(`alter table "organisations"."agreement_clause" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."agreement_clause" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_sees_the_agreement" on "organisations"."agreement_clause" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((exists (select 1 from organisations.sharing_agreement a where a.id = agreement_id)));`);

    this.addSql(`alter table "organisations"."agreement_party" enable row level security;`);
    this.addSql(`alter table "organisations"."agreement_party" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."agreement_party" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_own_party" on "organisations"."agreement_party" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((organisation_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_parties_for_controllers" on "organisations"."agreement_party" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((is_controller));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."agreement_party" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_data_protection_officer" on "organisations"."agreement_party" for select to "data_protection_officer" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."agreement_party" for select to "gateway" using (true);`);

    this.addSql(`alter table "organisations"."area" add constraint "area_level_check" check ("level" in ('REGION', 'DEPARTMENT', 'COMMUNE', 'ARRONDISSEMENT'));`);
    this.addSql(`alter table "organisations"."area" enable row level security;`);
    this.addSql(`alter table "organisations"."area" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."area" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "organisations"."area" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (true);`);

    this.addSql(`alter table "organisations"."member" add constraint "member_role_check" check ("role" in ('OWNER', 'SECURITY_MANAGER', 'POLICE_OFFICER', 'ANALYST', 'VALIDATOR', 'PRESS_OFFICER', 'CHAIR', 'DPO', 'SERVICE_ACCOUNT'));`);
    this.addSql(`alter table "organisations"."member" enable row level security;`);
    this.addSql(`alter table "organisations"."member" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."member" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_own_firm" on "organisations"."member" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((organisation_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_police_who_see_its_organisation" on "organisations"."member" for select to "police" using ((exists (select 1 from organisations.organisation o where o.id = organisation_id)));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."member" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."member" for select to "gateway" using (true);`);

    this.addSql(`alter table "organisations"."member_account" enable row level security;`);
    this.addSql(`alter table "organisations"."member_account" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."member_account" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_gateway" on "organisations"."member_account" for select to "gateway" using (true);`);

    this.addSql(`alter table "organisations"."organisation" add constraint "organisation_kind_check" check ("kind" in ('FIRM', 'POLICE_SERVICE', 'PRESS_OFFICE', 'OBSERVATORY', 'TRADE_BODY'));`);
    this.addSql(`alter table "organisations"."organisation" add constraint "organisation_police_level_check" check ("police_level" in ('LOCAL', 'PREFECTURE', 'CENTRAL_OFFICE'));`);
    this.addSql(`alter table "organisations"."organisation" enable row level security;`);
    this.addSql(`alter table "organisations"."organisation" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."organisation" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_own_organisation" on "organisations"."organisation" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_everyone_once_institution" on "organisations"."organisation" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((kind <> 'FIRM'));`);
    this.addSql(`create policy "read_peers_once_listed" on "organisations"."organisation" for select to "firm" using ((listed_to_peers));`);
    this.addSql(`create policy "read_police_of_its_area" on "organisations"."organisation" for select to "police" using ((area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_central_office" on "organisations"."organisation" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE'));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."organisation" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."organisation" for select to "gateway" using (true);`);

    this.addSql(`alter table "organisations"."premises" add constraint "premises_kind_check" check ("kind" in ('STREET_SHOP', 'SHOPPING_CENTRE', 'WORKSHOP', 'SHOWROOM', 'TRADE_FAIR', 'IN_TRANSIT', 'HOME'));`);
    this.addSql(`alter table "organisations"."premises" enable row level security;`);
    this.addSql(`alter table "organisations"."premises" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."premises" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_own_firm" on "organisations"."premises" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((organisation_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_police_of_its_area" on "organisations"."premises" for select to "police" using ((area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_central_office" on "organisations"."premises" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE'));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."premises" for select to "secretariat" using (true);`);

    this.addSql(`alter table "organisations"."premises_security" enable row level security;`);
    this.addSql(`alter table "organisations"."premises_security" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."premises_security" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_sees_the_premises" on "organisations"."premises_security" for select to "firm", "police" using ((exists (select 1 from organisations.premises p where p.id = premises_id)));`);

    this.addSql(`alter table "organisations"."protection" add constraint "protection_kind_check" check ("kind" in ('AIRLOCK', 'CCTV', 'FOG', 'ALARM', 'PANIC_BUTTON', 'GUARD', 'LAMINATED_GLASS', 'BOLLARD', 'SAFE', 'MARKING'));`);
    this.addSql(`alter table "organisations"."protection" enable row level security;`);
    this.addSql(`alter table "organisations"."protection" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."protection" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_sees_the_premises" on "organisations"."protection" for select to "firm", "police" using ((exists (select 1 from organisations.premises p where p.id = premises_id)));`);

    this.addSql(`alter table "organisations"."sharing_agreement" enable row level security;`);
    this.addSql(`alter table "organisations"."sharing_agreement" force row level security;`);
    this.addSql(`create policy "somebody" on "organisations"."sharing_agreement" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_parties_of_the_agreement" on "organisations"."sharing_agreement" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((exists (select 1 from organisations.agreement_party p where p.agreement_id = id and p.organisation_id = (select hub.viewer_organisation_id()))));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."sharing_agreement" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_data_protection_officer" on "organisations"."sharing_agreement" for select to "data_protection_officer" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."sharing_agreement" for select to "gateway" using (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organisations"."agreement_clause" cascade;`);
    this.addSql(`drop table if exists "organisations"."agreement_party" cascade;`);
    this.addSql(`drop table if exists "organisations"."area" cascade;`);
    this.addSql(`drop table if exists "organisations"."member" cascade;`);
    this.addSql(`drop table if exists "organisations"."member_account" cascade;`);
    this.addSql(`drop table if exists "organisations"."organisation" cascade;`);
    this.addSql(`drop table if exists "organisations"."premises" cascade;`);
    this.addSql(`drop table if exists "organisations"."premises_security" cascade;`);
    this.addSql(`drop table if exists "organisations"."protection" cascade;`);
    this.addSql(`drop table if exists "organisations"."sharing_agreement" cascade;`);

    this.addSql(`drop schema if exists "organisations";`);
  }

}
