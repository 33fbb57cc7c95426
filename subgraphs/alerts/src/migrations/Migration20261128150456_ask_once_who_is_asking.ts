import { Migration } from '@mikro-orm/migrations';

export class Migration20261128150456_ask_once_who_is_asking extends Migration {

  override name = 'Migration20261128150456_ask_once_who_is_asking';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "read_no_data_protection_officer" on "alerts"."alert";`);
    this.addSql(`drop policy "read_police_as_second_house" on "alerts"."alert";`);
    this.addSql(`drop policy "read_police_of_its_area" on "alerts"."alert";`);
    this.addSql(`drop policy "read_press_office_once_clear" on "alerts"."alert";`);
    this.addSql(`drop policy "read_secretariat_once_submitted" on "alerts"."alert";`);
    this.addSql(`drop policy "read_whoever_it_is_addressed_to" on "alerts"."alert";`);
    this.addSql(`drop policy "somebody" on "alerts"."alert";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_approval";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_area";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_based_on";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_basis";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_details";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_drafting";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_identity";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_origin";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_plate";`);

    this.addSql(`drop policy "somebody" on "alerts"."alert_subject";`);

    this.addSql(`create policy "read_no_data_protection_officer" on "alerts"."alert" for select to "data_protection_officer" using ((false) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_as_second_house" on "alerts"."alert" for select to "police" using ((about_person and status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') and handling_tlp <> 'TLP_RED' and ((area_path && (select hub.viewer_territory()) or area_codes && (select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any((select hub.viewer_territory())::text[])) v)) or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police_of_its_area" on "alerts"."alert" for select to "police" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED' and (area_path && (select hub.viewer_territory()) or area_codes && (select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any((select hub.viewer_territory())::text[])) v))) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_press_office_once_clear" on "alerts"."alert" for select to "press_officer" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp = 'TLP_CLEAR' and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat_once_submitted" on "alerts"."alert" for select to "secretariat" using ((status <> 'DRAFT' and handling_tlp <> 'TLP_RED') and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_whoever_it_is_addressed_to" on "alerts"."alert" for select to "firm", "police" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED' and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))) and (select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_secretariat_once_submitted" on "alerts"."alert";`);
    this.addSql(`drop policy "read_police_as_second_house" on "alerts"."alert";`);
    this.addSql(`drop policy "read_whoever_it_is_addressed_to" on "alerts"."alert";`);
    this.addSql(`drop policy "read_police_of_its_area" on "alerts"."alert";`);
    this.addSql(`drop policy "read_press_office_once_clear" on "alerts"."alert";`);
    this.addSql(`drop policy "read_no_data_protection_officer" on "alerts"."alert";`);

    this.addSql(`create policy "somebody" on "alerts"."alert" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat_once_submitted" on "alerts"."alert" for select to "secretariat" using ((status <> 'DRAFT' and handling_tlp <> 'TLP_RED'));`);
    this.addSql(`create policy "read_police_as_second_house" on "alerts"."alert" for select to "police" using ((about_person and status in ('SUBMITTED', 'IN_REVIEW', 'APPROVED') and handling_tlp <> 'TLP_RED' and ((area_path && (select hub.viewer_territory()) or area_codes && (select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any((select hub.viewer_territory())::text[])) v)) or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))));`);
    this.addSql(`create policy "read_whoever_it_is_addressed_to" on "alerts"."alert" for select to "firm", "police" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED' and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))));`);
    this.addSql(`create policy "read_police_of_its_area" on "alerts"."alert" for select to "police" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED' and (area_path && (select hub.viewer_territory()) or area_codes && (select coalesce(array_agg(v.code), '{}') from (
    select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any((select hub.viewer_territory())::text[])) v))));`);
    this.addSql(`create policy "read_press_office_once_clear" on "alerts"."alert" for select to "press_officer" using ((status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp = 'TLP_CLEAR' and (handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}' or (select hub.viewer_organisation_id()) = any(audience_organisation_ids))));`);
    this.addSql(`create policy "read_no_data_protection_officer" on "alerts"."alert" for select to "data_protection_officer" using ((false));`);

    this.addSql(`create policy "somebody" on "alerts"."alert_approval" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_area" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_based_on" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_basis" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_details" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_drafting" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_identity" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_origin" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_plate" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "alerts"."alert_subject" as restrictive using ((select hub.viewer_member_id()) is not null);`);
  }

}
