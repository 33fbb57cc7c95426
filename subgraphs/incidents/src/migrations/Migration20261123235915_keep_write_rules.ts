import { Migration } from '@mikro-orm/migrations';

export class Migration20261123235915_keep_write_rules extends Migration {

  override name = 'Migration20261123235915_keep_write_rules';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares" on "incidents"."incident";`);

    this.addSql(`create policy "create_firm_that_declares" on "incidents"."incident" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status = 'SUBMITTED' and version = 1 and not cleared and updated_at = date_trunc('milliseconds', now())
    and cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and handling_review_due_at is null and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))
    and not (category = 'RECONNAISSANCE' and attempted)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "create_firm_that_declares" on "incidents"."incident";`);

    this.addSql(`create policy "create_firm_that_declares" on "incidents"."incident" for insert to "firm" with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status = 'SUBMITTED' and version = 1 and not cleared and updated_at = date_trunc('milliseconds', now())
    and cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now()))
    and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))
    and not (category = 'RECONNAISSANCE' and attempted)));`);
  }

}
