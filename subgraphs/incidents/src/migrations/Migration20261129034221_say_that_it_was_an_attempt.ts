import { Migration } from '@mikro-orm/migrations';

export class Migration20261129034221_say_that_it_was_an_attempt extends Migration {

  override name = 'Migration20261129034221_say_that_it_was_an_attempt';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_officer_in_its_name" on "incidents"."incident_requalification";`);
    this.addSql(`drop policy "create_secretariat_in_its_name" on "incidents"."incident_requalification";`);

    this.addSql(`alter table "incidents"."incident_requalification" add "from_attempted" boolean, add "to_attempted" boolean;`);
    // Until now it was the category alone that changed.
    this.addSql(`update "incidents"."incident_requalification" r set "from_attempted" = i."attempted", "to_attempted" = i."attempted" from "incidents"."incident" i where i."id" = r."incident_id";`);
    this.addSql(`alter table "incidents"."incident_requalification" alter column "from_attempted" set not null, alter column "to_attempted" set not null;`);
    this.addSql(`create policy "create_officer_in_its_name" on "incidents"."incident_requalification" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and at = date_trunc('milliseconds', now()) and btrim(reason) <> '' and (from_category, from_attempted) <> (to_category, to_attempted)
    and not (to_category = 'RECONNAISSANCE' and to_attempted)
    and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status = 'VALIDATED' and (i.category, i.attempted) = (from_category, from_attempted))));`);
    this.addSql(`create policy "create_secretariat_in_its_name" on "incidents"."incident_requalification" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and at = date_trunc('milliseconds', now()) and btrim(reason) <> '' and (from_category, from_attempted) <> (to_category, to_attempted)
    and not (to_category = 'RECONNAISSANCE' and to_attempted)
    and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status = 'VALIDATED' and (i.category, i.attempted) = (from_category, from_attempted))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_secretariat_in_its_name" on "incidents"."incident_requalification";`);
    this.addSql(`drop policy "create_officer_in_its_name" on "incidents"."incident_requalification";`);

    this.addSql(`alter table "incidents"."incident_requalification" drop column "from_attempted", drop column "to_attempted";`);
    this.addSql(`create policy "create_secretariat_in_its_name" on "incidents"."incident_requalification" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('ANALYST', 'VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and at = date_trunc('milliseconds', now()) and btrim(reason) <> '' and from_category <> to_category
    and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status = 'VALIDATED' and i.category = from_category)));`);
    this.addSql(`create policy "create_officer_in_its_name" on "incidents"."incident_requalification" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and at = date_trunc('milliseconds', now()) and btrim(reason) <> '' and from_category <> to_category
    and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status = 'VALIDATED' and i.category = from_category)));`);
  }

}
