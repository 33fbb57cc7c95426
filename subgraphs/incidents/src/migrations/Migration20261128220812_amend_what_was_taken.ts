import { Migration } from '@mikro-orm/migrations';

export class Migration20261128220812_amend_what_was_taken extends Migration {

  override name = 'Migration20261128220812_amend_what_was_taken';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."incident_amendment" drop constraint "incident_amendment_part_check";`);
    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI', 'NARRATIVE', 'GOODS'));`);

    this.addSql(`create policy "change_firm_that_amends_the_goods" on "incidents"."incident_goods" for update to "firm" using ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')))) with check ((select hub.viewer_member_role()) in ('OWNER', 'SECURITY_MANAGER') and (exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id) and exists (select 1 from incidents.incident i where i.id = incident_id and i.record_status in ('SUBMITTED', 'VALIDATED')) and jsonb_array_length(items) <= 50 and (not exists (select 1 from jsonb_array_elements(incident_goods.items) as taken (item)
      where taken.item ->> 'serialNumber' is not null or taken.item ->> 'description' is not null) or exists (select 1 from incidents.incident i where i.id = incident_id and i.handling_tlp <> 'TLP_CLEAR'))));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "change_firm_that_amends_the_goods" on "incidents"."incident_goods";`);

    this.addSql(`alter table "incidents"."incident_amendment" drop constraint "incident_amendment_part_check";`);
    this.addSql(`alter table "incidents"."incident_amendment" add constraint "incident_amendment_part_check" check ("part" in ('OCCURRED', 'LOSS', 'HARM', 'EMERGENCY_CALL', 'MODUS_OPERANDI', 'NARRATIVE'));`);
  }

}
