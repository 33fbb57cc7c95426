import { Migration } from '@mikro-orm/migrations';

export class Migration20261123235918_keep_write_rules extends Migration {

  override name = 'Migration20261123235918_keep_write_rules';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_drafts" on "alerts"."alert";`);
    this.addSql(`drop policy "create_institution_that_drafts" on "alerts"."alert";`);

    this.addSql(`create policy "create_firm_that_drafts" on "alerts"."alert" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (author_organisation_id = (select hub.viewer_organisation_id()) and author_member_id = (select hub.viewer_member_id()) and status = 'DRAFT' and version = 1
    and reviewer_member_id is null and reviewer_organisation_id is null and message_type = 'ALERT' and handling_review_due_at is null
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
    and reviewer_member_id is null and reviewer_organisation_id is null and message_type = 'ALERT' and handling_review_due_at is null
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
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_drafts" on "alerts"."alert";`);
    this.addSql(`drop policy "create_institution_that_drafts" on "alerts"."alert";`);

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
  }

}
