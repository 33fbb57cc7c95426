import { Migration } from '@mikro-orm/migrations';

export class Migration20261123235923_keep_write_rules extends Migration {

  override name = 'Migration20261123235923_keep_write_rules';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_drafters_of_the_content" on "communications"."statement_content";`);

    this.addSql(`create policy "create_drafters_of_the_content" on "communications"."statement_content" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from communications.statement s where s.id = statement_content.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now())) and handling_tlp <> 'TLP_RED' and num_nonnulls(supersedes_id, correction_notice, withdrawal_reason, handling_review_due_at) = 0
    and (spokesperson_id is null or exists (select 1 from organisations.visible_member m where m.id = statement_content.spokesperson_id))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_drafters_of_the_content" on "communications"."statement_content";`);

    this.addSql(`create policy "create_drafters_of_the_content" on "communications"."statement_content" for insert to "press_officer", "secretariat" with check ((select hub.viewer_member_role()) in ('PRESS_OFFICER', 'ANALYST', 'VALIDATOR') and (version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from communications.statement s where s.id = statement_content.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = date_trunc('milliseconds', now())) and handling_tlp <> 'TLP_RED' and num_nonnulls(supersedes_id, correction_notice, withdrawal_reason) = 0
    and (spokesperson_id is null or exists (select 1 from organisations.visible_member m where m.id = statement_content.spokesperson_id))));`);
  }

}
