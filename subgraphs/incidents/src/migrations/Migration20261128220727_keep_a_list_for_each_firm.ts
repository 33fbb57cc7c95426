import { Migration } from '@mikro-orm/migrations';

export class Migration20261128220727_keep_a_list_for_each_firm extends Migration {

  override name = 'Migration20261128220727_keep_a_list_for_each_firm';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_of_firm" ("incident_id" uuid not null, "victim_id" uuid not null, "half_day_from" timestamptz(3) not null, "changed_in" bigint null, "updated_at" timestamptz(3) null, primary key ("incident_id"));`);
    this.addSql(`create index "incident_of_firm_victim_id_changed_in_updated_at_i_fdf35_index" on "incidents"."incident_of_firm" ("victim_id", "changed_in", "updated_at", "incident_id") where changed_in is not null;`);
    this.addSql(`create index "incident_of_firm_victim_id_half_day_from_incident_id_index" on "incidents"."incident_of_firm" ("victim_id", "half_day_from", "incident_id");`);

    this.addSql(`alter table "incidents"."incident_of_firm" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_of_firm" force row level security;`);
    this.addSql(`create policy "read_firm_it_happened_to" on "incidents"."incident_of_firm" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id())));`);
    // What was declared, and what of it changed alone, before there were lists.
    this.addSql(`insert into "incidents"."incident_of_firm" (incident_id, victim_id, half_day_from, changed_in, updated_at)
      select i.id, i.victim_id, i.half_day_from, max(c.changed_in), max(c.updated_at) from incidents.incident i left join (
        select incident_id, changed_in, updated_at from incidents.incident_particulars
        union all select incident_id, changed_in, updated_at from incidents.incident_goods
        union all select incident_id, changed_in, updated_at from incidents.incident_evidence
        union all select incident_id, changed_in, updated_at from incidents.incident_emergency_call
        union all select incident_id, changed_in, updated_at from incidents.incident_offenders
        union all select incident_id, changed_in, updated_at from incidents.incident_complaint
        union all select incident_id, changed_in, at from incidents.outcome_feedback) c on c.incident_id = i.id and c.changed_in is not null
      where i.record_status <> 'ERASED' group by i.id;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_of_firm" cascade;`);
  }

}
