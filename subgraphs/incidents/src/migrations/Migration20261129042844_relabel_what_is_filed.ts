import { Migration } from '@mikro-orm/migrations';

export class Migration20261129042844_relabel_what_is_filed extends Migration {

  override name = 'Migration20261129042844_relabel_what_is_filed';

  override up(): void | Promise<void> {
    this.addSql(`create policy "change_firm_that_relabels" on "incidents"."incident" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status in ('SUBMITTED', 'VALIDATED'))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (victim_id = (select hub.viewer_organisation_id()) and record_status in ('SUBMITTED', 'VALIDATED') and updated_at = date_trunc('milliseconds', now()) and cardinality(audience_organisation_ids) <= 100 and cardinality(audience_member_ids) <= 100
    and (audience_organisation_ids = '{}' or handling_tlp in ('TLP_AMBER', 'TLP_AMBER_STRICT'))
    and handling_review_due_at is null and (handling_expires_at is null or handling_expires_at > date_trunc('milliseconds', now())) and cardinality(modus_operandi) <= 20 and not exists (select 1 from unnest(incident.modus_operandi) as named (code)
      where not exists (select 1 from incidents.modus_operandi m where m.code = named.code))
      and handling_tlp <> 'TLP_CLEAR'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "change_firm_that_relabels" on "incidents"."incident";`);
  }

}
