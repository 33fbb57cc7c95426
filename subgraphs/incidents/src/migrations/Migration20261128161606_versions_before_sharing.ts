import { Migration } from '@mikro-orm/migrations';

export class Migration20261128161606_versions_before_sharing extends Migration {

  override name = 'Migration20261128161606_versions_before_sharing';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident" add "versions_before" int not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident" drop column "versions_before";`);
  }

}
