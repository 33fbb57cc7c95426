import { Migration } from '@mikro-orm/migrations';

export class Migration20261129011356_erase_files_that_come_back extends Migration {

  override name = 'Migration20261129011356_erase_files_that_come_back';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."erased_file" ("id" uuid not null, "erased_at" timestamptz(3) not null, primary key ("id"));`);

    this.addSql(`alter table "incidents"."erased_file" enable row level security;`);
    this.addSql(`alter table "incidents"."erased_file" force row level security;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."erased_file" cascade;`);
  }

}
