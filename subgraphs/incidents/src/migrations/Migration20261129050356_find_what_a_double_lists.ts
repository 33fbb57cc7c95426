import { Migration } from '@mikro-orm/migrations';

export class Migration20261129050356_find_what_a_double_lists extends Migration {

  override name = 'Migration20261129050356_find_what_a_double_lists';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "change_firm_that_recovers" on "incidents"."incident_goods";`);
    this.addSql(`drop policy "change_officer_who_recovers" on "incidents"."incident_goods";`);

    this.addSql(`create policy "change_firm_that_recovers" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED'))));`);
    this.addSql(`create policy "change_officer_who_recovers" on "incidents"."incident_goods" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'MERGED', 'ARCHIVED'))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "change_firm_that_recovers" on "incidents"."incident_goods";`);
    this.addSql(`drop policy "change_officer_who_recovers" on "incidents"."incident_goods";`);

    this.addSql(`create policy "change_firm_that_recovers" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED'))));`);
    this.addSql(`create policy "change_officer_who_recovers" on "incidents"."incident_goods" for update to "police" using ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED')))) with check ((select hub.viewer_member_role()) in ('POLICE_OFFICER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i
      where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED', 'ARCHIVED'))));`);
  }

}
