import { Migration } from '@mikro-orm/migrations';

export class Migration20261128110712_order_changes_by_commit extends Migration {

  override name = 'Migration20261128110712_order_changes_by_commit';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident" add "changed_in" bigint not null default '0';`);
    this.addSql(`create index "incident_changed_in_updated_at_id_index" on "incidents"."incident" ("changed_in", "updated_at", "id");`);

    this.addSql(`drop index "incidents"."incident_complaint_updated_at_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_complaint" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_complaint_changed_in_incident_id_index" on "incidents"."incident_complaint" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_emergency_call_updated_at_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_emergency_call" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_emergency_call_changed_in_incident_id_index" on "incidents"."incident_emergency_call" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_inquiry_updated_at_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_inquiry" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_inquiry_changed_in_incident_id_index" on "incidents"."incident_inquiry" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_offenders_updated_at_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_offenders" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_offenders_changed_in_incident_id_index" on "incidents"."incident_offenders" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_particulars_updated_at_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_particulars" add "changed_in" bigint null;`);
    this.addSql(`create index "incident_particulars_changed_in_incident_id_index" on "incidents"."incident_particulars" ("changed_in", "incident_id") where changed_in is not null;`);

    // What changed without its incident before there was an order stands at its beginning.
    for (const part of ['particulars', 'emergency_call', 'offenders', 'complaint', 'inquiry']) {
      const table = `"incidents"."incident_${part}"`;
      this.addSql(`alter table ${table} disable trigger user;`);
      this.addSql(`update ${table} p set changed_in = 0 from "incidents"."incident" i where i.id = p.incident_id and p.updated_at > i.updated_at;`);
      this.addSql(`alter table ${table} enable trigger user;`);
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "incidents"."incident_changed_in_updated_at_id_index";`);
    this.addSql(`alter table "incidents"."incident" drop column "changed_in";`);

    this.addSql(`drop index "incidents"."incident_complaint_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_complaint" drop column "changed_in";`);
    this.addSql(`create index "incident_complaint_updated_at_incident_id_index" on "incidents"."incident_complaint" ("updated_at", "incident_id");`);

    this.addSql(`drop index "incidents"."incident_emergency_call_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_emergency_call" drop column "changed_in";`);
    this.addSql(`create index "incident_emergency_call_updated_at_incident_id_index" on "incidents"."incident_emergency_call" ("updated_at", "incident_id");`);

    this.addSql(`drop index "incidents"."incident_inquiry_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_inquiry" drop column "changed_in";`);
    this.addSql(`create index "incident_inquiry_updated_at_incident_id_index" on "incidents"."incident_inquiry" ("updated_at", "incident_id");`);

    this.addSql(`drop index "incidents"."incident_offenders_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_offenders" drop column "changed_in";`);
    this.addSql(`create index "incident_offenders_updated_at_incident_id_index" on "incidents"."incident_offenders" ("updated_at", "incident_id");`);

    this.addSql(`drop index "incidents"."incident_particulars_changed_in_incident_id_index";`);
    this.addSql(`alter table "incidents"."incident_particulars" drop column "changed_in";`);
    this.addSql(`create index "incident_particulars_updated_at_incident_id_index" on "incidents"."incident_particulars" ("updated_at", "incident_id");`);
  }

}
