import { Migration } from '@mikro-orm/migrations';

export class Migration20261129005559_add_incidents_to_a_series extends Migration {

  override name = 'Migration20261129005559_add_incidents_to_a_series';

  override up(): void | Promise<void> {
    this.addSql(`create index "crime_series_proposed_at_id_index" on "incidents"."crime_series" ("proposed_at", "id");`);

    this.addSql(`alter table "incidents"."incident_request" add "made_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "incidents"."crime_series_proposed_at_id_index";`);

    this.addSql(`alter table "incidents"."incident_request" drop column "made_id";`);
  }

}
