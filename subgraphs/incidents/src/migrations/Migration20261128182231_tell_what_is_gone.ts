import { Migration } from '@mikro-orm/migrations';

export class Migration20261128182231_tell_what_is_gone extends Migration {

  override name = 'Migration20261128182231_tell_what_is_gone';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."incident_removal" ("ends_at" timestamptz(3) not null, "changed_in" bigint not null, "id" uuid not null, "record_status" text not null, "category" text not null, "handling_expires_at" timestamptz(3) null, "handling_tlp" text not null, "victim_id" uuid not null, "area_path" text[] not null, "audience_organisation_ids" uuid[] not null, "audience_member_ids" uuid[] not null, primary key ("ends_at", "changed_in", "id"));`);
    this.addSql(`create index "incident_removal_id_changed_in_ends_at_index" on "incidents"."incident_removal" ("id", "changed_in", "ends_at");`);

    this.addSql(`alter table "incidents"."incident_removal" enable row level security;`);
    this.addSql(`alter table "incidents"."incident_removal" force row level security;`);
    this.addSql(`create policy "read_firm_it_happened_to_until_changed" on "incidents"."incident_removal" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id()) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_peers" on "incidents"."incident_removal" for select to "firm", "police" using ((record_status in ('VALIDATED', 'ARCHIVED') and (handling_expires_at is null or handling_expires_at > now()) and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or handling_tlp <> 'TLP_RED' and (select hub.viewer_organisation_id()) = any(audience_organisation_ids) or handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids))) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_of_its_area_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and area_path && (select hub.viewer_territory()) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_central_office_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_secretariat_once_filed_until_changed" on "incidents"."incident_removal" for select to "secretariat" using ((record_status <> 'DRAFT' and ends_at = '-infinity') and (select hub.viewer_member_id()) is not null);`);

    // What was shared for a time goes when it ends, and what had gone before goes at the place of its last change.
    const deciding = 'category, handling_tlp, victim_id, area_path, audience_organisation_ids, audience_member_ids';
    this.addSql(`insert into "incidents"."incident_removal" (ends_at, changed_in, id, record_status, ${deciding})
      select handling_expires_at, changed_in, id, record_status, ${deciding} from "incidents"."incident"
       where record_status in ('VALIDATED', 'ARCHIVED') and handling_expires_at is not null;`);
    this.addSql(`insert into "incidents"."incident_removal" (ends_at, changed_in, id, record_status, handling_expires_at, ${deciding})
      select distinct on (i.id) '-infinity'::timestamptz, i.changed_in, i.id, s.from_status,
             case when i.handling_expires_at <= s.at then i.handling_expires_at end, ${deciding}
        from "incidents"."incident" i
        join "incidents"."incident_step" s on s.incident_id = i.id and s.to_status = i.record_status
       where i.record_status in ('DRAFT', 'REJECTED', 'MERGED', 'WITHDRAWN') and s.from_status <> 'DRAFT'
       order by i.id, s.at desc;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."incident_removal" cascade;`);
  }

}
