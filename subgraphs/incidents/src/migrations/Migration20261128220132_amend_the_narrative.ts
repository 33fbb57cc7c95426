import { Migration } from '@mikro-orm/migrations';

export class Migration20261128220132_amend_the_narrative extends Migration {

  override name = 'Migration20261128220132_amend_the_narrative';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident_amendment" drop constraint "incident_amendment_part_check";`);
    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI', 'NARRATIVE'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident_amendment" drop constraint "incident_amendment_part_check";`);
    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI'));`);
  }

}
