import { Migration } from '@mikro-orm/migrations';

export class Migration20261123234757_keep_write_rules extends Migration {

  override name = 'Migration20261123234757_keep_write_rules';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "change_press_office_that_changes" on "communications"."statement";`);
    this.addSql(`drop policy "create_press_officer_who_drafts" on "communications"."statement";`);
    this.addSql(`drop policy "create_secretariat_that_drafts" on "communications"."statement";`);

    this.addSql(`drop policy "create_drafters_on_visible_alerts" on "communications"."statement_alert";`);

    this.addSql(`drop policy "create_chair_on_law" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "create_named_firm_on_itself" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "create_police_officer_on_inquiry" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "create_press_officer_on_wording" on "communications"."statement_clearance";`);

    this.addSql(`drop policy "change_revisers" on "communications"."statement_content";`);
    this.addSql(`drop policy "create_drafters_of_the_content" on "communications"."statement_content";`);

    this.addSql(`drop policy "change_revisers" on "communications"."statement_editor_note";`);
    this.addSql(`drop policy "create_drafters_of_the_note" on "communications"."statement_editor_note";`);

    this.addSql(`drop policy "create_drafters_on_visible_firms" on "communications"."statement_firm";`);

    this.addSql(`drop policy "change_revisers" on "communications"."statement_review";`);
    this.addSql(`drop policy "create_drafters_of_the_review" on "communications"."statement_review";`);

    this.addSql(`create policy "change_press_officer_who_prepares" on "communications"."statement" for update to "press_officer" using ((select hub.viewer_member_role()) in ('PRESS_OFFICER') and (status in ('DRAFT', 'IN_REVIEW', 'APPROVED'))) with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER') and (status in ('DRAFT', 'IN_REVIEW', 'APPROVED')));`);
    this.addSql(`create policy "change_press_office_that_approves" on "communications"."statement" for update to "press_officer" using ((status in ('IN_REVIEW', 'APPROVED'))) with check ((status in ('IN_REVIEW', 'APPROVED')));`);
    this.addSql(`create policy "change_press_officer_who_releases" on "communications"."statement" for update to "press_officer" using ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'CHAIR') and (status in ('APPROVED', 'SCHEDULED', 'PUBLISHED'))) with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'CHAIR') and (status in ('APPROVED', 'SCHEDULED', 'PUBLISHED')));`);
    this.addSql(`create policy "create_press_officer_who_drafts" on "communications"."statement" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER') and (author_member_id = (select hub.viewer_member_id()) and author_organisation_id = (select hub.viewer_organisation_id())
    and writer_member_ids = array[(select hub.viewer_member_id())] and status = 'DRAFT' and version = 1 and wording = 1 and published_at is null
    and uri = 'tag:observatoire,2010:statement:' || id and updated_at = date_trunc('milliseconds', now()) and ordered_at = date_trunc('milliseconds', now())
    and coalesce(embargoed_until > date_trunc('milliseconds', now()), true) and coalesce(expires_at > date_trunc('milliseconds', now()), true)
    and cardinality(named_firm_ids) <= 20 and cardinality(about_alert_ids) <= 20));`);
    this.addSql(`create policy "create_secretariat_that_drafts" on "communications"."statement" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (author_member_id = (select hub.viewer_member_id()) and author_organisation_id = (select hub.viewer_organisation_id())
    and writer_member_ids = array[(select hub.viewer_member_id())] and status = 'DRAFT' and version = 1 and wording = 1 and published_at is null
    and uri = 'tag:observatoire,2010:statement:' || id and updated_at = date_trunc('milliseconds', now()) and ordered_at = date_trunc('milliseconds', now())
    and coalesce(embargoed_until > date_trunc('milliseconds', now()), true) and coalesce(expires_at > date_trunc('milliseconds', now()), true)
    and cardinality(named_firm_ids) <= 20 and cardinality(about_alert_ids) <= 20));`);

    this.addSql(`create policy "create_drafters_on_visible_alerts" on "communications"."statement_alert" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (exists (select 1 from communications.statement s where s.id = statement_alert.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now())) and not exists (select 1 from communications.statement_review r where r.statement_id = statement_alert.statement_id) and exists (select 1 from communications.statement_content t, alerts.visible_alert a
      where t.statement_id = statement_alert.statement_id and a.id = statement_alert.alert_id
        and array_position(array['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'], t.handling_tlp) <= array_position(array['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'], a.tlp) and not a.codes && array['H2', 'H3'])));`);

    this.addSql(`create policy "create_chair_on_law" on "communications"."statement_clearance" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('CHAIR') and (kind = 'LEGAL' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);
    this.addSql(`create policy "create_named_firm_on_itself" on "communications"."statement_clearance" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (kind = 'VICTIM_FIRM' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);
    this.addSql(`create policy "create_police_officer_on_inquiry" on "communications"."statement_clearance" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (kind = 'POLICE' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);
    this.addSql(`create policy "create_press_officer_on_wording" on "communications"."statement_clearance" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'CHAIR') and (kind = 'EDITORIAL' and member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from communications.statement s
      where s.id = statement_clearance.statement_id and s.status = 'IN_REVIEW' and s.wording = statement_clearance.statement_version)
    and exists (select 1 from communications.statement_review r
      where r.statement_id = statement_clearance.statement_id and statement_clearance.kind = any(r.required_clearances))));`);

    this.addSql(`alter table "communications"."statement_content" add constraint "statement_content_restriction_in_words" check ('H3' <> all(handling_codes) or coalesce(btrim(handling_code_note) <> '', false));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_content" for update to "press_officer", "secretariat" using ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR')) with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR'));`);
    this.addSql(`create policy "create_drafters_of_the_content" on "communications"."statement_content" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from communications.statement s where s.id = statement_content.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now())) and handling_tlp <> 'TLP_RED' and num_nonnulls(supersedes_id, correction_notice, withdrawal_reason) = 0
    and (spokesperson_id is null or exists (select 1 from organisations.visible_member m where m.id = statement_content.spokesperson_id))));`);

    this.addSql(`create policy "change_revisers" on "communications"."statement_editor_note" for update to "press_officer", "secretariat" using ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR')) with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR'));`);
    this.addSql(`create policy "create_drafters_of_the_note" on "communications"."statement_editor_note" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from communications.statement s where s.id = statement_editor_note.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`create policy "create_drafters_on_visible_firms" on "communications"."statement_firm" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (exists (select 1 from communications.statement s where s.id = statement_firm.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now())) and not exists (select 1 from communications.statement_review r where r.statement_id = statement_firm.statement_id) and exists (
        select 1 from organisations.visible_organisation o where o.id = statement_firm.organisation_id and o.kind = 'FIRM')));`);

    this.addSql(`create policy "change_revisers" on "communications"."statement_review" for update to "press_officer", "secretariat" using ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR')) with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR'));`);
    this.addSql(`create policy "create_drafters_of_the_review" on "communications"."statement_review" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from communications.statement s where s.id = statement_review.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now())) and 'FIGURES' <> all(required_clearances)
    and (select statement_review.named_firm_ids @> named.ids and statement_review.named_firm_ids <@ named.ids
           from (select coalesce(array_agg(f.organisation_id), '{}') as ids
                   from communications.statement_firm f where f.statement_id = statement_review.statement_id) named)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_press_officer_who_drafts" on "communications"."statement";`);
    this.addSql(`drop policy "create_secretariat_that_drafts" on "communications"."statement";`);
    this.addSql(`drop policy "change_press_officer_who_prepares" on "communications"."statement";`);
    this.addSql(`drop policy "change_press_office_that_approves" on "communications"."statement";`);
    this.addSql(`drop policy "change_press_officer_who_releases" on "communications"."statement";`);

    this.addSql(`drop policy "create_drafters_on_visible_alerts" on "communications"."statement_alert";`);

    this.addSql(`drop policy "create_press_officer_on_wording" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "create_chair_on_law" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "create_police_officer_on_inquiry" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "create_named_firm_on_itself" on "communications"."statement_clearance";`);

    this.addSql(`drop policy "create_drafters_of_the_content" on "communications"."statement_content";`);
    this.addSql(`drop policy "change_revisers" on "communications"."statement_content";`);

    this.addSql(`drop policy "create_drafters_of_the_note" on "communications"."statement_editor_note";`);
    this.addSql(`drop policy "change_revisers" on "communications"."statement_editor_note";`);

    this.addSql(`drop policy "create_drafters_on_visible_firms" on "communications"."statement_firm";`);

    this.addSql(`drop policy "create_drafters_of_the_review" on "communications"."statement_review";`);
    this.addSql(`drop policy "change_revisers" on "communications"."statement_review";`);

    this.addSql(`create policy "change_press_office_that_changes" on "communications"."statement" for update to "press_officer" using (true) with check (true);`);
    this.addSql(`create policy "create_press_officer_who_drafts" on "communications"."statement" for insert to "press_officer" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER') and (author_member_id = (select hub.viewer_member_id()) and author_organisation_id = (select hub.viewer_organisation_id())
    and writer_member_ids = array[(select hub.viewer_member_id())] and status = 'DRAFT' and version = 1 and wording = 1));`);
    this.addSql(`create policy "create_secretariat_that_drafts" on "communications"."statement" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (author_member_id = (select hub.viewer_member_id()) and author_organisation_id = (select hub.viewer_organisation_id())
    and writer_member_ids = array[(select hub.viewer_member_id())] and status = 'DRAFT' and version = 1 and wording = 1));`);

    this.addSql(`create policy "create_drafters_on_visible_alerts" on "communications"."statement_alert" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_alert.statement_id and s.status = 'DRAFT')
      and exists (select 1 from alerts.visible_alert a where a.id = statement_alert.alert_id)));`);

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

    this.addSql(`alter table "communications"."statement_content" drop constraint "statement_content_restriction_in_words";`);
    this.addSql(`create policy "create_drafters_of_the_content" on "communications"."statement_content" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_content.statement_id and s.status = 'DRAFT')));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_content" for update to "press_officer", "secretariat" using (true) with check (true);`);

    this.addSql(`create policy "create_drafters_of_the_note" on "communications"."statement_editor_note" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_editor_note.statement_id and s.status = 'DRAFT')));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_editor_note" for update to "press_officer", "secretariat" using (true) with check (true);`);

    this.addSql(`create policy "create_drafters_on_visible_firms" on "communications"."statement_firm" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_firm.statement_id and s.status = 'DRAFT') and exists (
        select 1 from organisations.visible_organisation o where o.id = statement_firm.organisation_id and o.kind = 'FIRM')));`);

    this.addSql(`create policy "create_drafters_of_the_review" on "communications"."statement_review" for insert to "press_officer", "secretariat" with check ((exists (select 1 from communications.statement s where s.id = statement_review.statement_id and s.status = 'DRAFT')));`);
    this.addSql(`create policy "change_revisers" on "communications"."statement_review" for update to "press_officer", "secretariat" using (true) with check (true);`);
  }

}
