import { Migration } from '@mikro-orm/migrations';

export class Migration20261128205652_keep_no_longer_what_is_gone extends Migration {

  override name = 'Migration20261128205652_keep_no_longer_what_is_gone';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "read_central_office_until_changed" on "incidents"."incident_removal";`);

    this.addSql(`alter table "incidents"."incident" add "decided_from" text null;`);

    this.addSql(`alter table "incidents"."incident_removal" add "in_series" boolean not null default false, add "written_at" timestamptz(3) not null default now();`);
    this.addSql(`update "incidents"."incident_removal" r set in_series = true where exists (
      select from "incidents"."incident_in_series" s where s.incident_id = r.id);`);
    this.addSql(`create policy "read_central_office_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or in_series) and ends_at = '-infinity'));`);

    this.addSql(`alter table "incidents"."incident_request" add "incident_ids" uuid[] not null default '{}';`);
    this.addSql(`alter table "incidents"."incident_request" alter column "digest" drop not null;`);
    // Of which incidents these told is not known, so that they could not be forgotten with them. That a key was used stays.
    this.addSql(`update "incidents"."incident_request" set digest = null;`);
    this.addSql(`create index "incident_request_incident_ids_index" on "incidents"."incident_request" using gin ("incident_ids");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_central_office_until_changed" on "incidents"."incident_removal";`);

    this.addSql(`alter table "incidents"."incident" drop column "decided_from";`);

    this.addSql(`alter table "incidents"."incident_removal" drop column "in_series", drop column "written_at";`);
    this.addSql(`create policy "read_central_office_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)) and ends_at = '-infinity'));`);

    this.addSql(`drop index "incidents"."incident_request_incident_ids_index";`);
    this.addSql(`alter table "incidents"."incident_request" drop column "incident_ids";`);
    this.addSql(`delete from "incidents"."incident_request" where digest is null;`);
    this.addSql(`alter table "incidents"."incident_request" alter column "digest" set not null;`);
  }

}
