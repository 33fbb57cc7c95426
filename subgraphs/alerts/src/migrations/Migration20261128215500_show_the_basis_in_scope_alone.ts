import { Migration } from '@mikro-orm/migrations';

export class Migration20261128215500_show_the_basis_in_scope_alone extends Migration {

  override name = 'Migration20261128215500_show_the_basis_in_scope_alone';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "read_whoever_sees_the_basis" on "alerts"."alert_based_on";`);

    this.addSql(`create policy "read_police_that_answer_for_the_basis" on "alerts"."alert_based_on" for select to "police" using (((select true from alerts.alert_basis b where b.alert_id = alert_based_on.alert_id) and (select true from incidents.visible_incident i where i.id = alert_based_on.incident_id and i.answered_for)));`);
    this.addSql(`create policy "read_whoever_sees_the_basis" on "alerts"."alert_based_on" for select to "firm", "secretariat" using (((select true from alerts.alert_basis b where b.alert_id = alert_based_on.alert_id) and (select true from incidents.visible_incident i where i.id = alert_based_on.incident_id)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_whoever_sees_the_basis" on "alerts"."alert_based_on";`);
    this.addSql(`drop policy "read_police_that_answer_for_the_basis" on "alerts"."alert_based_on";`);

    this.addSql(`create policy "read_whoever_sees_the_basis" on "alerts"."alert_based_on" for select to "firm", "police", "secretariat" using (((select true from alerts.alert_basis b where b.alert_id = alert_based_on.alert_id)
    and (select true from incidents.visible_incident i where i.id = alert_based_on.incident_id)));`);
  }

}
