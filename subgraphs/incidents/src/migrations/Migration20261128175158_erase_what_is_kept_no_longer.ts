import { Migration } from '@mikro-orm/migrations';

export class Migration20261128175158_erase_what_is_kept_no_longer extends Migration {

  override name = 'Migration20261128175158_erase_what_is_kept_no_longer';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "read_central_office" on "incidents"."incident";`);
    this.addSql(`drop policy "read_firm_it_happened_to" on "incidents"."incident";`);
    this.addSql(`drop policy "read_police_of_its_area" on "incidents"."incident";`);
    this.addSql(`drop policy "read_secretariat_once_filed" on "incidents"."incident";`);

    this.addSql(`create policy "read_firm_of_the_record" on "incidents"."incident" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id()) and record_status <> 'ERASED'));`);
    this.addSql(`create policy "read_central_office" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s))));`);
    this.addSql(`create policy "read_police_of_its_area" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED') and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((record_status not in ('DRAFT', 'ERASED')) and (select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_firm_of_the_record" on "incidents"."incident";`);
    this.addSql(`drop policy "read_police_of_its_area" on "incidents"."incident";`);
    this.addSql(`drop policy "read_central_office" on "incidents"."incident";`);
    this.addSql(`drop policy "read_secretariat_once_filed" on "incidents"."incident";`);

    this.addSql(`create policy "read_firm_it_happened_to" on "incidents"."incident" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id())));`);
    this.addSql(`create policy "read_police_of_its_area" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and area_path && (select hub.viewer_territory())));`);
    this.addSql(`create policy "read_central_office" on "incidents"."incident" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s))));`);
    this.addSql(`create policy "read_secretariat_once_filed" on "incidents"."incident" for select to "secretariat" using ((record_status <> 'DRAFT') and (select hub.viewer_member_id()) is not null);`);
  }

}
