import { Migration } from '@mikro-orm/migrations';

export class Migration20261128190849_tell_also_what_is_erased extends Migration {

  override name = 'Migration20261128190849_tell_also_what_is_erased';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "read_central_office_until_changed" on "incidents"."incident_removal";`);
    this.addSql(`drop policy "read_firm_it_happened_to_until_changed" on "incidents"."incident_removal";`);
    this.addSql(`drop policy "read_police_of_its_area_until_changed" on "incidents"."incident_removal";`);
    this.addSql(`drop policy "read_secretariat_once_filed_until_changed" on "incidents"."incident_removal";`);

    this.addSql(`create policy "read_firm_of_the_record_until_changed" on "incidents"."incident_removal" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id()) and record_status <> 'ERASED' and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_central_office_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_police_of_its_area_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED') and area_path && (select hub.viewer_territory()) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_secretariat_once_filed_until_changed" on "incidents"."incident_removal" for select to "secretariat" using ((record_status not in ('DRAFT', 'ERASED') and ends_at = '-infinity') and (select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_firm_of_the_record_until_changed" on "incidents"."incident_removal";`);
    this.addSql(`drop policy "read_police_of_its_area_until_changed" on "incidents"."incident_removal";`);
    this.addSql(`drop policy "read_central_office_until_changed" on "incidents"."incident_removal";`);
    this.addSql(`drop policy "read_secretariat_once_filed_until_changed" on "incidents"."incident_removal";`);

    this.addSql(`create policy "read_firm_it_happened_to_until_changed" on "incidents"."incident_removal" for select to "firm" using ((victim_id = (select hub.viewer_organisation_id()) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_police_of_its_area_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('LOCAL', 'PREFECTURE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and area_path && (select hub.viewer_territory()) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_central_office_until_changed" on "incidents"."incident_removal" for select to "police" using ((select hub.viewer_police_level()) in ('CENTRAL_OFFICE') and (record_status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and (category in ('ARMED_ROBBERY', 'CONFINEMENT_ROBBERY', 'CARRIER_ATTACK', 'RAM_RAID', 'SAFE_ATTACK') or id in (select s.incident_id from incidents.incident_in_series s)) and ends_at = '-infinity'));`);
    this.addSql(`create policy "read_secretariat_once_filed_until_changed" on "incidents"."incident_removal" for select to "secretariat" using ((record_status <> 'DRAFT' and ends_at = '-infinity') and (select hub.viewer_member_id()) is not null);`);
  }

}
