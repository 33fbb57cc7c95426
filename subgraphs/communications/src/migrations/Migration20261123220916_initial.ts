import { Migration } from '@mikro-orm/migrations';

export class Migration20261123220916_initial extends Migration {

  override name = 'Migration20261123220916_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "communications";`);
    this.addSql(`create table "communications"."statement" ("id" uuid not null, "uri" text not null, "kind" text not null, "status" text not null, "version" int not null, "wording" int not null, "updated_at" timestamptz(3) not null, "ordered_at" timestamptz(3) not null, "published_at" timestamptz(3) null, "embargoed_until" timestamptz(3) null, "expires_at" timestamptz(3) null, "concerns_open_investigation" boolean not null, "named_firm_ids" uuid[] not null, "about_alert_ids" uuid[] not null, "author_member_id" uuid not null, "author_organisation_id" uuid not null, "writer_member_ids" uuid[] not null, primary key ("id"));`);
    this.addSql(`create index "statement_ordered_at_id_index" on "communications"."statement" ("ordered_at", "id");`);

    this.addSql(`create table "communications"."statement_alert" ("statement_id" uuid not null, "alert_id" uuid not null, primary key ("statement_id", "alert_id"));`);
    this.addSql(`create index "statement_alert_alert_id_statement_id_index" on "communications"."statement_alert" ("alert_id", "statement_id");`);

    this.addSql(`create table "communications"."statement_clearance" ("id" uuid not null, "statement_id" uuid not null, "statement_version" int not null, "kind" text not null, "member_id" uuid not null, "organisation_id" uuid not null, "at" timestamptz(3) not null, "granted" boolean not null, "comment" text null, primary key ("id"));`);
    this.addSql(`create unique index "statement_clearance_one_per_house" on "communications"."statement_clearance" ("statement_id", "statement_version", "kind", "organisation_id") where granted;`);
    this.addSql(`alter table "communications"."statement_clearance" add constraint "statement_clearance_one_per_person" unique ("statement_id", "statement_version", "member_id");`);

    this.addSql(`create table "communications"."statement_content" ("statement_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "language" text not null, "headline" text not null, "body" text not null, "urgency" int not null, "spokesperson_id" uuid null, "supersedes_id" uuid null, "correction_notice" text null, "withdrawal_reason" text null, "handling_tlp" text not null, "handling_codes" text[] not null, "handling_code_note" text null, "handling_source_reliability" text null, "handling_information_accuracy" text null, "handling_chatham_house" boolean not null default false, "handling_review_due_at" timestamptz(3) null, "handling_expires_at" timestamptz(3) null, primary key ("statement_id"));`);

    this.addSql(`create table "communications"."statement_drafting" ("member_id" uuid not null, "client_mutation_id" text not null, "statement_id" uuid not null, primary key ("member_id", "client_mutation_id"));`);
    this.addSql(`create index "statement_drafting_statement_id_index" on "communications"."statement_drafting" ("statement_id");`);

    this.addSql(`create table "communications"."statement_editor_note" ("statement_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "editor_note" text null, primary key ("statement_id"));`);

    this.addSql(`create table "communications"."statement_firm" ("statement_id" uuid not null, "organisation_id" uuid not null, primary key ("statement_id", "organisation_id"));`);

    this.addSql(`create table "communications"."statement_review" ("statement_id" uuid not null, "version" int not null, "updated_at" timestamptz(3) not null, "required_clearances" text[] not null, "named_firm_ids" uuid[] not null, primary key ("statement_id"));`);

    this.addSql(`alter table "communications"."statement" add constraint "statement_expires_after_the_embargo" check (expires_at is null or embargoed_until is null or expires_at > embargoed_until);`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_takes_its_place_once_published" check (published_at is null or ordered_at >= published_at);`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_never_before_the_embargo" check (published_at is null or embargoed_until is null or published_at >= embargoed_until);`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_unreleased_has_none" check (status not in ('DRAFT', 'IN_REVIEW', 'APPROVED') or published_at is null);`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_released_has_instant" check (status not in ('PUBLISHED', 'CORRECTED', 'EXPIRED') or published_at is not null);`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_scheduled_has_embargo" check (status <> 'SCHEDULED' or coalesce(published_at = embargoed_until, false));`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_author_writes" check (author_member_id = any(writer_member_ids));`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_kind_check" check ("kind" in ('PRESS_RELEASE', 'HOLDING_LINE', 'QA', 'FACT_SHEET', 'INTERNAL_NOTICE'));`);
    this.addSql(`alter table "communications"."statement" add constraint "statement_status_check" check ("status" in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'));`);
    this.addSql(`alter table "communications"."statement" enable row level security;`);
    this.addSql(`alter table "communications"."statement" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_police_asked_to_clear" on "communications"."statement" for select to "police" using ((concerns_open_investigation and status <> 'DRAFT'));`);
    this.addSql(`create policy "read_firms_asked_to_clear" on "communications"."statement" for select to "firm" using (((select hub.viewer_organisation_id()) = any(named_firm_ids) and status <> 'DRAFT'));`);
    this.addSql(`create policy "read_everyone_once_published" on "communications"."statement" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((status in ('SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED') and published_at <= now() and (embargoed_until is null or embargoed_until <= now())));`);
    this.addSql(`create policy "create_press_officer_who_drafts" on "communications"."statement" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER') and (author_member_id = (select hub.viewer_member_id()) and author_organisation_id = (select hub.viewer_organisation_id())
    and writer_member_ids = array[(select hub.viewer_member_id())] and status = 'DRAFT' and version = 1 and wording = 1));`);
    this.addSql(`create policy "create_secretariat_that_drafts" on "communications"."statement" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (author_member_id = (select hub.viewer_member_id()) and author_organisation_id = (select hub.viewer_organisation_id())
    and writer_member_ids = array[(select hub.viewer_member_id())] and status = 'DRAFT' and version = 1 and wording = 1));`);
    this.addSql(`create policy "change_press_office_that_changes" on "communications"."statement" for update to "press_officer" using (true) with check (true);`);
    this.addSql(`create policy "change_secretariat_before_release" on "communications"."statement" for update to "secretariat" using ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (status in ('DRAFT', 'IN_REVIEW', 'APPROVED'))) with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (status in ('DRAFT', 'IN_REVIEW', 'APPROVED')));`);

    this.addSql(`alter table "communications"."statement_alert" enable row level security;`);
    this.addSql(`alter table "communications"."statement_alert" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_alert" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_sees_the_alert" on "communications"."statement_alert" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((exists (select 1 from communications.statement_content t where t.statement_id = statement_alert.statement_id)
      and exists (select 1 from alerts.visible_alert a where a.id = statement_alert.alert_id)));`);
    this.addSql(`create policy "create_drafters_on_visible_alerts" on "communications"."statement_alert" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_alert.statement_id and s.status = 'DRAFT')
      and exists (select 1 from alerts.visible_alert a where a.id = statement_alert.alert_id)));`);

    this.addSql(`alter table "communications"."statement_clearance" add constraint "statement_clearance_kind_check" check ("kind" in ('EDITORIAL', 'LEGAL', 'POLICE', 'VICTIM_FIRM', 'FIGURES'));`);
    this.addSql(`alter table "communications"."statement_clearance" enable row level security;`);
    this.addSql(`alter table "communications"."statement_clearance" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_clearance" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_clearance" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_clearance" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_house_that_cleared" on "communications"."statement_clearance" for select to "firm", "police" using ((organisation_id = (select hub.viewer_organisation_id()) and exists (select 1 from communications.statement_review r where r.statement_id = statement_clearance.statement_id)));`);
    this.addSql(`create policy "create_press_officer_on_wording" on "communications"."statement_clearance" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'CHAIR') and (kind = 'EDITORIAL' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);
    this.addSql(`create policy "create_chair_on_law" on "communications"."statement_clearance" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('CHAIR') and (kind = 'LEGAL' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);
    this.addSql(`create policy "create_police_officer_on_inquiry" on "communications"."statement_clearance" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (kind = 'POLICE' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);
    this.addSql(`create policy "create_named_firm_on_itself" on "communications"."statement_clearance" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (kind = 'VICTIM_FIRM' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);

    this.addSql(`alter table "communications"."statement_content" add constraint "statement_content_language" check (language in ('fr', 'en'));`);
    this.addSql(`alter table "communications"."statement_content" add constraint "statement_content_urgency" check (urgency between 1 and 9);`);
    this.addSql(`alter table "communications"."statement_content" add constraint "statement_content_handling_tlp_check" check ("handling_tlp" in ('TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'));`);
    this.addSql(`alter table "communications"."statement_content" add constraint "statement_content_handling_source_reliability_check" check ("handling_source_reliability" in ('A', 'B', 'C', 'X'));`);
    this.addSql(`alter table "communications"."statement_content" add constraint "statement_content_handling_information_accuracy_check" check ("handling_information_accuracy" in ('N1', 'N2', 'N3', 'N4'));`);
    this.addSql(`alter table "communications"."statement_content" enable row level security;`);
    this.addSql(`alter table "communications"."statement_content" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_content" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_content" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_content" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_clearers_of_the_content" on "communications"."statement_content" for select to "firm", "police" using ((exists (select 1 from communications.statement_review r where r.statement_id = statement_content.statement_id)));`);
    this.addSql(`create policy "read_everyone_until_withdrawn" on "communications"."statement_content" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((exists (select 1 from communications.statement s where s.id = statement_content.statement_id and s.status <> 'WITHDRAWN')));`);
    this.addSql(`create policy "create_drafters_of_the_content" on "communications"."statement_content" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_content.statement_id and s.status = 'DRAFT')));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_content" for update to "press_officer", "secretariat" using (true) with check (true);`);

    this.addSql(`alter table "communications"."statement_drafting" enable row level security;`);
    this.addSql(`alter table "communications"."statement_drafting" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_drafting" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_member_itself" on "communications"."statement_drafting" for select to "press_officer", "secretariat" using ((member_id = (select hub.viewer_member_id())));`);
    this.addSql(`create policy "create_member_itself" on "communications"."statement_drafting" for insert to "press_officer", "secretariat" with check ((member_id = (select hub.viewer_member_id())));`);

    this.addSql(`alter table "communications"."statement_editor_note" enable row level security;`);
    this.addSql(`alter table "communications"."statement_editor_note" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_editor_note" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_editor_note" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_editor_note" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_police_who_clear" on "communications"."statement_editor_note" for select to "police" using ((exists (select 1 from communications.statement_review r where r.statement_id = statement_editor_note.statement_id)));`);
    this.addSql(`create policy "create_drafters_of_the_note" on "communications"."statement_editor_note" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_editor_note.statement_id and s.status = 'DRAFT')));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_editor_note" for update to "press_officer", "secretariat" using (true) with check (true);`);

    this.addSql(`alter table "communications"."statement_firm" enable row level security;`);
    this.addSql(`alter table "communications"."statement_firm" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_firm" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_editors_who_see_the_firm" on "communications"."statement_firm" for select to "press_officer", "secretariat" using ((exists (select 1 from communications.statement s where s.id = statement_firm.statement_id)
      and exists (select 1 from organisations.visible_organisation o where o.id = statement_firm.organisation_id)));`);
    this.addSql(`create policy "create_drafters_on_visible_firms" on "communications"."statement_firm" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_firm.statement_id and s.status = 'DRAFT') and exists (
        select 1 from organisations.visible_organisation o where o.id = statement_firm.organisation_id and o.kind = 'FIRM')));`);

    this.addSql(`alter table "communications"."statement_review" add constraint "statement_review_named_firms_clear" check (('VICTIM_FIRM' = any(required_clearances)) = (cardinality(named_firm_ids) > 0));`);
    this.addSql(`alter table "communications"."statement_review" add constraint "statement_review_two_kinds" check (cardinality(required_clearances) >= 2 and 'EDITORIAL' = any(required_clearances)
    and required_clearances <@ array['EDITORIAL', 'LEGAL', 'POLICE', 'VICTIM_FIRM', 'FIGURES']);`);
    this.addSql(`alter table "communications"."statement_review" enable row level security;`);
    this.addSql(`alter table "communications"."statement_review" force row level security;`);
    this.addSql(`create policy "somebody" on "communications"."statement_review" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_review" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_review" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_police_asked_for_aclearance" on "communications"."statement_review" for select to "police" using (('POLICE' = any(required_clearances) and exists (select 1 from communications.statement s where s.id = statement_review.statement_id and s.status <> 'DRAFT')));`);
    this.addSql(`create policy "read_firms_asked_for_aclearance" on "communications"."statement_review" for select to "firm" using (((select hub.viewer_organisation_id()) = any(named_firm_ids) and exists (select 1 from communications.statement s where s.id = statement_review.statement_id and s.status <> 'DRAFT')));`);
    this.addSql(`create policy "create_drafters_of_the_review" on "communications"."statement_review" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_review.statement_id and s.status = 'DRAFT')));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_review" for update to "press_officer", "secretariat" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "communications"."statement" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_alert" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_clearance" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_content" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_drafting" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_editor_note" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_firm" cascade;`);
    this.addSql(`drop table if exists "communications"."statement_review" cascade;`);

    this.addSql(`drop schema if exists "communications";`);
  }

}
