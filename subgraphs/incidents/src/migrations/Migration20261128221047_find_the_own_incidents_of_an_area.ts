import { Migration } from '@mikro-orm/migrations';

export class Migration20261128221047_find_the_own_incidents_of_an_area extends Migration {

  override name = 'Migration20261128221047_find_the_own_incidents_of_an_area';

  override up(): void | Promise<void> {
    this.addSql(`create index "incident_particulars_victim_id_area_code_incident_id_index" on "incidents"."incident_particulars" ("victim_id", "area_code", "incident_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "incidents"."incident_particulars_victim_id_area_code_incident_id_index";`);
  }

}
