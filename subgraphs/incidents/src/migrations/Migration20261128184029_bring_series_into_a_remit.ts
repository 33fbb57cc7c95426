import { Migration } from '@mikro-orm/migrations';

export class Migration20261128184029_bring_series_into_a_remit extends Migration {

  override name = 'Migration20261128184029_bring_series_into_a_remit';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident_in_series" add "changed_in" bigint null, add "updated_at" timestamptz(3) null;`);
    this.addSql(`create index "incident_in_series_changed_in_updated_at_incident_id_index" on "incidents"."incident_in_series" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "incidents"."incident_in_series_changed_in_updated_at_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_in_series" drop column "changed_in", drop column "updated_at";`);
  }

}
