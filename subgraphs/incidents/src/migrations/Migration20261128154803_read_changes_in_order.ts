import { Migration } from '@mikro-orm/migrations';

export class Migration20261128154803_read_changes_in_order extends Migration {

  override name = 'Migration20261128154803_read_changes_in_order';

  override up(): void | Promise<void> {
    this.addSql(`drop index "incidents"."incident_complaint_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_complaint_changed_in_updated_at_incident_id_index" on "incidents"."incident_complaint" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_emergency_call_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_emergency_call_changed_in_updated_at_incident_id_index" on "incidents"."incident_emergency_call" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_evidence_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_evidence_changed_in_updated_at_incident_id_index" on "incidents"."incident_evidence" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_goods_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_goods_changed_in_updated_at_incident_id_index" on "incidents"."incident_goods" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_inquiry_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_inquiry_changed_in_updated_at_incident_id_index" on "incidents"."incident_inquiry" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_offenders_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_offenders_changed_in_updated_at_incident_id_index" on "incidents"."incident_offenders" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_particulars_changed_in_incident_id_index";`);
    this.addSql(`create index "incident_particulars_changed_in_updated_at_incident_id_index" on "incidents"."incident_particulars" ("changed_in", "updated_at", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."outcome_feedback_changed_in_incident_id_index";`);
    this.addSql(`create index "outcome_feedback_changed_in_at_incident_id_index" on "incidents"."outcome_feedback" ("changed_in", "at", "incident_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "incidents"."incident_complaint_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_complaint_changed_in_incident_id_index" on "incidents"."incident_complaint" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_emergency_call_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_emergency_call_changed_in_incident_id_index" on "incidents"."incident_emergency_call" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_evidence_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_evidence_changed_in_incident_id_index" on "incidents"."incident_evidence" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_goods_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_goods_changed_in_incident_id_index" on "incidents"."incident_goods" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_inquiry_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_inquiry_changed_in_incident_id_index" on "incidents"."incident_inquiry" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_offenders_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_offenders_changed_in_incident_id_index" on "incidents"."incident_offenders" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."incident_particulars_changed_in_updated_at_incident_id_index";`);
    this.addSql(`create index "incident_particulars_changed_in_incident_id_index" on "incidents"."incident_particulars" ("changed_in", "incident_id") where changed_in is not null;`);

    this.addSql(`drop index "incidents"."outcome_feedback_changed_in_at_incident_id_index";`);
    this.addSql(`create index "outcome_feedback_changed_in_incident_id_index" on "incidents"."outcome_feedback" ("changed_in", "incident_id");`);
  }

}
