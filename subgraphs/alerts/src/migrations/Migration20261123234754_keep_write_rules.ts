import { Migration } from '@mikro-orm/migrations';

export class Migration20261123234754_keep_write_rules extends Migration {

  override name = 'Migration20261123234754_keep_write_rules';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_drafts" on "alerts"."alert";`);
    this.addSql(`drop policy "create_institution_that_drafts" on "alerts"."alert";`);

    this.addSql(`drop policy "create_officer_for_itself" on "alerts"."alert_approval";`);
    this.addSql(`drop policy "create_validator_for_itself" on "alerts"."alert_approval";`);

    this.addSql(`drop policy "create_author_of_the_draft" on "alerts"."alert_area";`);

    this.addSql(`drop policy "create_author_on_visible_incidents" on "alerts"."alert_based_on";`);

    this.addSql(`drop policy "create_author_of_the_basis" on "alerts"."alert_basis";`);

    this.addSql(`drop policy "create_author_of_the_draft" on "alerts"."alert_details";`);
    this.addSql(`drop policy "read_all_but_the_press" on "alerts"."alert_details";`);

    this.addSql(`drop policy "create_author_that_gives_no_identity" on "alerts"."alert_identity";`);
    this.addSql(`drop policy "create_police_that_gives_the_identity" on "alerts"."alert_identity";`);

    this.addSql(`drop policy "create_author_in_its_name" on "alerts"."alert_origin";`);

    this.addSql(`drop policy "create_firm_that_gives_the_plate" on "alerts"."alert_plate";`);
    this.addSql(`drop policy "create_police_that_gives_the_plate" on "alerts"."alert_plate";`);
    this.addSql(`drop policy "create_secretariat_that_gives_no_plate" on "alerts"."alert_plate";`);

    this.addSql(`drop policy "create_author_of_the_subject" on "alerts"."alert_subject";`);
    this.addSql(`drop policy "read_all_but_the_press" on "alerts"."alert_subject";`);

    this.addSql(`alter table "alerts"."alert" drop constraint "alert_reference_unique";`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_author_organisation_id_reference_unique" unique ("author_organisation_id", "reference");`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_about_person" unique ("id", "about_person");`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_restriction_in_words" check ('H3' <> all(handling_codes) or coalesce(btrim(handling_code_note) <> '', false));`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_suspect_is_person" check (kind <> 'SUSPICIOUS_PERSON' or about_person);`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_scope_of_its_label" check (scope = case handling_tlp when 'TLP_CLEAR' then 'PUBLIC' when 'TLP_GREEN' then 'RESTRICTED' when 'TLP_AMBER' then 'PRIVATE' when 'TLP_AMBER_STRICT' then 'PRIVATE' when 'TLP_RED' then 'PRIVATE' end);`);
    this.addSql(`create policy "create_firm_that_drafts" on "alerts"."alert" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id()) and status = 'DRAFT' and version = 1
    and reviewer_member_id is null and reviewer_organisation_id is null and message_type = 'ALERT'
    and updated_at = date_trunc('milliseconds', now()) and ordered_at = date_trunc('milliseconds', now())
    and expires_at > date_trunc('milliseconds', now()) and expires_at <= date_trunc('milliseconds', now()) + case when about_person then interval '2160 hours' else interval '8784 hours' end
    and (onset is null or onset >= date_trunc('milliseconds', now()) - interval '8784 hours')
    and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()) and handling_expires_at <= date_trunc('milliseconds', now()) + interval '8784 hours')
    and cardinality(area_codes) between 1 and 50
    and (select alert.area_codes <@ known.codes and alert.area_path <@ known.codes and alert.area_path @> known.codes
           from (select coalesce(array_agg(v.code), '{}') as codes
                   from (select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any(alert.area_codes)) v) known)
    and cardinality(audience_organisation_ids) <= 100 and not exists (select 1 from unnest(alert.audience_organisation_ids) as named (it)
      where not exists (select 1 from organisations.visible_organisation v where v.id = named.it))
    and cardinality(audience_member_ids) <= 100 and not exists (select 1 from unnest(alert.audience_member_ids) as named (it)
      where not exists (select 1 from organisations.visible_member v where v.id = named.it))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(alert.modus_operandi) as named (it)
      where not exists (select 1 from incidents.visible_modus_operandi v where v.code = named.it)) and (controller_id = (select hub.viewer_organisation_id()) or exists (select 1 from organisations.visible_organisation o where o.id = alert.controller_id and o.kind = 'OBSERVATORY'))));`);
    this.addSql(`create policy "create_institution_that_drafts" on "alerts"."alert" for insert to "police", "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id()) and status = 'DRAFT' and version = 1
    and reviewer_member_id is null and reviewer_organisation_id is null and message_type = 'ALERT'
    and updated_at = date_trunc('milliseconds', now()) and ordered_at = date_trunc('milliseconds', now())
    and expires_at > date_trunc('milliseconds', now()) and expires_at <= date_trunc('milliseconds', now()) + case when about_person then interval '2160 hours' else interval '8784 hours' end
    and (onset is null or onset >= date_trunc('milliseconds', now()) - interval '8784 hours')
    and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()) and handling_expires_at <= date_trunc('milliseconds', now()) + interval '8784 hours')
    and cardinality(area_codes) between 1 and 50
    and (select alert.area_codes <@ known.codes and alert.area_path <@ known.codes and alert.area_path @> known.codes
           from (select coalesce(array_agg(v.code), '{}') as codes
                   from (select unnest(a.path) as code from organisations.visible_area a where a.insee_code = any(alert.area_codes)) v) known)
    and cardinality(audience_organisation_ids) <= 100 and not exists (select 1 from unnest(alert.audience_organisation_ids) as named (it)
      where not exists (select 1 from organisations.visible_organisation v where v.id = named.it))
    and cardinality(audience_member_ids) <= 100 and not exists (select 1 from unnest(alert.audience_member_ids) as named (it)
      where not exists (select 1 from organisations.visible_member v where v.id = named.it))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(alert.modus_operandi) as named (it)
      where not exists (select 1 from incidents.visible_modus_operandi v where v.code = named.it)) and controller_id = (select hub.viewer_organisation_id())));`);

    this.addSql(`alter table "alerts"."alert_approval" add constraint "alert_approval_rejected_with_reason" check (decision <> 'REJECTED' or comment is not null);`);
    this.addSql(`create policy "create_officer_for_itself" on "alerts"."alert_approval" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = alert_approval.decision
      and a.version = alert_version + 1 and a.updated_at = date_trunc('milliseconds', now()))));`);
    this.addSql(`create policy "create_validator_for_itself" on "alerts"."alert_approval" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id()) and at = date_trunc('milliseconds', now())
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = alert_approval.decision
      and a.version = alert_version + 1 and a.updated_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`create policy "create_author_on_its_areas" on "alerts"."alert_area" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and alert_area.area_code = any(a.area_path) and alert_area.named = (alert_area.area_code = any(a.area_codes)))));`);

    this.addSql(`create policy "create_author_on_visible_incidents" on "alerts"."alert_based_on" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from incidents.visible_incident i, alerts.alert a where i.id = alert_based_on.incident_id
      and a.id = alert_based_on.alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())
      and array_position(array['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'], a.handling_tlp) <= array_position(array['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'], i.tlp) and array_remove(i.codes, 'H0') <@ a.handling_codes
      and (i.expires_at is null or coalesce(a.handling_expires_at <= i.expires_at, false))
      and (i.answered_for or i.tlp in ('TLP_GREEN', 'TLP_CLEAR') and not i.codes && array['H2', 'H3']))));`);

    this.addSql(`create policy "create_author_of_the_basis" on "alerts"."alert_basis" for insert to "firm", "police", "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`create policy "read_firms_who_see_the_alert" on "alerts"."alert_details" for select to "firm" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_police_with_purpose" on "alerts"."alert_details" for select to "police" using (((select hub.viewer_purpose()) is not null and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_with_purpose" on "alerts"."alert_details" for select to "secretariat" using (((select hub.viewer_purpose()) is not null and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_draft" on "alerts"."alert_details" for insert to "firm", "police", "secretariat" with check ((version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`create policy "create_author_that_gives_no_identity" on "alerts"."alert_identity" for insert to "firm", "secretariat" with check ((status_of_person is null and name is null and image_expires_on is null and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()))));`);
    this.addSql(`create policy "create_police_that_gives_the_identity" on "alerts"."alert_identity" for insert to "police" with check ((version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())) and (status_of_person is null and name is null and image_expires_on is null or image_expires_on > (now() at time zone 'UTC')::date and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and a.handling_tlp <> 'TLP_CLEAR' and alert_identity.image_expires_on <= (a.expires_at at time zone 'UTC')::date))));`);

    this.addSql(`create policy "create_author_in_its_name" on "alerts"."alert_origin" for insert to "firm", "police", "secretariat" with check ((originator_id = (select hub.viewer_organisation_id()) and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and alert_origin.delegated = (a.controller_id <> alert_origin.originator_id))));`);

    this.addSql(`create policy "create_firm_that_gives_the_plate" on "alerts"."alert_plate" for insert to "firm" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and not released and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())) and (plate is null or version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_police_that_gives_the_plate" on "alerts"."alert_plate" for insert to "police" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())) and (plate is null and not released or version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_secretariat_that_gives_no_plate" on "alerts"."alert_plate" for insert to "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and plate is null and not released and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()))));`);

    this.addSql(`create policy "read_firms_who_see_the_alert" on "alerts"."alert_subject" for select to "firm" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_police_with_purpose" on "alerts"."alert_subject" for select to "police" using (((select hub.viewer_purpose()) is not null and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_with_purpose" on "alerts"."alert_subject" for select to "secretariat" using (((select hub.viewer_purpose()) is not null and (select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_subject" on "alerts"."alert_subject" for insert to "firm", "police", "secretariat" with check ((version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())) and (cardinality(descriptors) = 0 and height_band_cm is null or version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and a.handling_tlp <> 'TLP_CLEAR'))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_drafts" on "alerts"."alert";`);
    this.addSql(`drop policy "create_institution_that_drafts" on "alerts"."alert";`);

    this.addSql(`drop policy "create_validator_for_itself" on "alerts"."alert_approval";`);
    this.addSql(`drop policy "create_officer_for_itself" on "alerts"."alert_approval";`);

    this.addSql(`drop policy "create_author_on_its_areas" on "alerts"."alert_area";`);

    this.addSql(`drop policy "create_author_on_visible_incidents" on "alerts"."alert_based_on";`);

    this.addSql(`drop policy "create_author_of_the_basis" on "alerts"."alert_basis";`);

    this.addSql(`drop policy "read_firms_who_see_the_alert" on "alerts"."alert_details";`);
    this.addSql(`drop policy "read_police_with_purpose" on "alerts"."alert_details";`);
    this.addSql(`drop policy "read_secretariat_with_purpose" on "alerts"."alert_details";`);
    this.addSql(`drop policy "create_author_of_the_draft" on "alerts"."alert_details";`);

    this.addSql(`drop policy "create_police_that_gives_the_identity" on "alerts"."alert_identity";`);
    this.addSql(`drop policy "create_author_that_gives_no_identity" on "alerts"."alert_identity";`);

    this.addSql(`drop policy "create_author_in_its_name" on "alerts"."alert_origin";`);

    this.addSql(`drop policy "create_firm_that_gives_the_plate" on "alerts"."alert_plate";`);
    this.addSql(`drop policy "create_police_that_gives_the_plate" on "alerts"."alert_plate";`);
    this.addSql(`drop policy "create_secretariat_that_gives_no_plate" on "alerts"."alert_plate";`);

    this.addSql(`drop policy "read_firms_who_see_the_alert" on "alerts"."alert_subject";`);
    this.addSql(`drop policy "read_police_with_purpose" on "alerts"."alert_subject";`);
    this.addSql(`drop policy "read_secretariat_with_purpose" on "alerts"."alert_subject";`);
    this.addSql(`drop policy "create_author_of_the_subject" on "alerts"."alert_subject";`);

    this.addSql(`alter table "alerts"."alert" drop constraint "alert_author_organisation_id_reference_unique";`);
    this.addSql(`alter table "alerts"."alert" drop constraint "alert_about_person";`);
    this.addSql(`alter table "alerts"."alert" drop constraint "alert_restriction_in_words";`);
    this.addSql(`alter table "alerts"."alert" drop constraint "alert_suspect_is_person";`);
    this.addSql(`alter table "alerts"."alert" drop constraint "alert_scope_of_its_label";`);
    this.addSql(`alter table "alerts"."alert" add constraint "alert_reference_unique" unique ("reference");`);
    this.addSql(`create policy "create_firm_that_drafts" on "alerts"."alert" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id())
    and status = 'DRAFT' and version = 1 and reviewer_member_id is null and (controller_id = (select hub.viewer_organisation_id()) or exists (select 1 from organisations.visible_organisation o where o.id = alert.controller_id and o.kind = 'OBSERVATORY'))));`);
    this.addSql(`create policy "create_institution_that_drafts" on "alerts"."alert" for insert to "police", "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id())
    and status = 'DRAFT' and version = 1 and reviewer_member_id is null and controller_id = (select hub.viewer_organisation_id())));`);

    this.addSql(`alter table "alerts"."alert_approval" drop constraint "alert_approval_rejected_with_reason";`);
    this.addSql(`create policy "create_validator_for_itself" on "alerts"."alert_approval" for insert to "secretariat" with check ((select hub.viewer_member_role()) in ('VALIDATOR') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = decision)));`);
    this.addSql(`create policy "create_officer_for_itself" on "alerts"."alert_approval" for insert to "police" with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (member_id = (select hub.viewer_member_id()) and organisation_id = (select hub.viewer_organisation_id())
    and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = decision)));`);

    this.addSql(`create policy "create_author_of_the_draft" on "alerts"."alert_area" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`create policy "create_author_on_visible_incidents" on "alerts"."alert_based_on" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and exists (select 1 from incidents.visible_incident i where i.id = alert_based_on.incident_id)));`);

    this.addSql(`create policy "create_author_of_the_basis" on "alerts"."alert_basis" for insert to "firm", "police", "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`create policy "read_all_but_the_press" on "alerts"."alert_details" for select to "firm", "police", "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_draft" on "alerts"."alert_details" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`create policy "create_police_that_gives_the_identity" on "alerts"."alert_identity" for insert to "police" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (status_of_person is null and name is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_author_that_gives_no_identity" on "alerts"."alert_identity" for insert to "firm", "secretariat" with check ((status_of_person is null and name is null and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`create policy "create_author_in_its_name" on "alerts"."alert_origin" for insert to "firm", "police", "secretariat" with check ((originator_id = (select hub.viewer_organisation_id()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`create policy "create_firm_that_gives_the_plate" on "alerts"."alert_plate" for insert to "firm" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and not released and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (plate is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_police_that_gives_the_plate" on "alerts"."alert_plate" for insert to "police" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (plate is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
    this.addSql(`create policy "create_secretariat_that_gives_no_plate" on "alerts"."alert_plate" for insert to "secretariat" with check ((author_organisation_id = (select hub.viewer_organisation_id()) and plate is null and not released and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT')));`);

    this.addSql(`create policy "read_all_but_the_press" on "alerts"."alert_subject" for select to "firm", "police", "secretariat" using (((select true from alerts.alert a where a.id = alert_id)));`);
    this.addSql(`create policy "create_author_of_the_subject" on "alerts"."alert_subject" for insert to "firm", "police", "secretariat" with check ((exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT') and (cardinality(descriptors) = 0 and height_band_cm is null or exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.handling_tlp <> 'TLP_CLEAR'))));`);
  }

}
