import { Migration } from '@mikro-orm/migrations';

export class Migration20261128083001_keep_what_a_key_was_sent_with extends Migration {

  override name = 'Migration20261128083001_keep_what_a_key_was_sent_with';

  override up(): void | Promise<void> {
    this.addSql(`alter table "alerts"."alert_drafting" add "digest" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "alerts"."alert_drafting" drop column "digest";`);
  }

}
