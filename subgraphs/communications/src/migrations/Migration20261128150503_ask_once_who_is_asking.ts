import { Migration } from '@mikro-orm/migrations';

export class Migration20261128150503_ask_once_who_is_asking extends Migration {

  override name = 'Migration20261128150503_ask_once_who_is_asking';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "change_press_office_that_approves" on "communications"."statement";`);
    this.addSql(`drop policy "read_everyone_once_published" on "communications"."statement";`);
    this.addSql(`drop policy "read_police_asked_to_clear" on "communications"."statement";`);
    this.addSql(`drop policy "read_press_office" on "communications"."statement";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement";`);
    this.addSql(`drop policy "somebody" on "communications"."statement";`);

    this.addSql(`drop policy "somebody" on "communications"."statement_alert";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "somebody" on "communications"."statement_clearance";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_content";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_content";`);
    this.addSql(`drop policy "somebody" on "communications"."statement_content";`);

    this.addSql(`drop policy "somebody" on "communications"."statement_drafting";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_editor_note";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_editor_note";`);
    this.addSql(`drop policy "somebody" on "communications"."statement_editor_note";`);

    this.addSql(`drop policy "somebody" on "communications"."statement_firm";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_review";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_review";`);
    this.addSql(`drop policy "somebody" on "communications"."statement_review";`);

    this.addSql(`create policy "change_press_office_that_approves" on "communications"."statement" for update to "press_officer" using ((status in ('IN_REVIEW', 'APPROVED')) and (select hub.viewer_member_id()) is not null) with check ((status in ('IN_REVIEW', 'APPROVED')) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone_once_published" on "communications"."statement" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((status in ('SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED') and published_at <= now() and (embargoed_until is null or embargoed_until <= now())) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_asked_to_clear" on "communications"."statement" for select to "police" using ((concerns_open_investigation and status <> 'DRAFT') and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement" for select to "press_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_press_office" on "communications"."statement_clearance" for select to "press_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_clearance" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_press_office" on "communications"."statement_content" for select to "press_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_content" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_press_office" on "communications"."statement_editor_note" for select to "press_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_editor_note" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_press_office" on "communications"."statement_review" for select to "press_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_review" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_press_office" on "communications"."statement";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement";`);
    this.addSql(`drop policy "read_police_asked_to_clear" on "communications"."statement";`);
    this.addSql(`drop policy "read_everyone_once_published" on "communications"."statement";`);
    this.addSql(`drop policy "change_press_office_that_approves" on "communications"."statement";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_clearance";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_clearance";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_content";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_content";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_editor_note";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_editor_note";`);

    this.addSql(`drop policy "read_press_office" on "communications"."statement_review";`);
    this.addSql(`drop policy "read_secretariat" on "communications"."statement_review";`);

    this.addSql(`create policy "somebody" on "communications"."statement" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_police_asked_to_clear" on "communications"."statement" for select to "police" using ((concerns_open_investigation and status <> 'DRAFT'));`);
    this.addSql(`create policy "read_everyone_once_published" on "communications"."statement" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using ((status in ('SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED') and published_at <= now() and (embargoed_until is null or embargoed_until <= now())));`);
    this.addSql(`create policy "change_press_office_that_approves" on "communications"."statement" for update to "press_officer" using ((status in ('IN_REVIEW', 'APPROVED'))) with check ((status in ('IN_REVIEW', 'APPROVED')));`);

    this.addSql(`create policy "somebody" on "communications"."statement_alert" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "communications"."statement_clearance" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_clearance" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_clearance" for select to "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "communications"."statement_content" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_content" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_content" for select to "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "communications"."statement_drafting" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "communications"."statement_editor_note" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_editor_note" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_editor_note" for select to "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "communications"."statement_firm" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "communications"."statement_review" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office" on "communications"."statement_review" for select to "press_officer" using (true);`);
    this.addSql(`create policy "read_secretariat" on "communications"."statement_review" for select to "secretariat" using (true);`);
  }

}
