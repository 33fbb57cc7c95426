import { Migration } from '@mikro-orm/migrations';

export class Migration20261128194432_tell_what_was_filed extends Migration {

  override name = 'Migration20261128194432_tell_what_was_filed';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "read_secretariat_once_filed" on "incidents"."incident";`);

    this.addSql(`alter table "incidents"."incident" add "decided_in" bigint not null default '0', add "filed" boolean not null default true;`);
    // No change of any record, so none is told of one.
    this.addSql(`alter table "incidents"."incident" disable trigger user;`);
    this.addSql(`update "incidents"."incident" i set filed = false where record_status = 'DRAFT' or record_status = 'WITHDRAWN' and exists (
      select from "incidents"."incident_step" s where s.incident_id = i.id and s.from_status = 'DRAFT' and s.to_status = 'WITHDRAWN');`);
    this.addSql(`alter table "incidents"."incident" enable trigger user;`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((filed and record_status <> 'ERASED') and (select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_secretariat_once_filed" on "incidents"."incident";`);

    this.addSql(`alter table "incidents"."incident" drop column "decided_in", drop column "filed";`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((record_status not in ('DRAFT', 'ERASED')) and (select hub.viewer_member_id()) is not null);`);
  }

}
