import { Migration } from '@mikro-orm/migrations';

export class Migration20261128221944_count_no_shop extends Migration {

  override name = 'Migration20261128221944_count_no_shop';

  override up(): void | Promise<void> {
    this.addSql(`update "organisations"."area" set member_premises_count = nullif(member_premises_count - member_premises_count % 5, 0) where member_premises_count is not null;`);
    this.addSql(`alter table "organisations"."area" add constraint "area_counts_no_shop" check (member_premises_count >= 5 and member_premises_count % 5 = 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "organisations"."area" drop constraint "area_counts_no_shop";`);
  }

}
