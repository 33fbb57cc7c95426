import { Migration } from '@mikro-orm/migrations';

export class Migration20261128111544_end_a_day_with_the_day_in_france extends Migration {

  override name = 'Migration20261128111544_end_a_day_with_the_day_in_france';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "create_police_that_gives_the_identity" on "alerts"."alert_identity";`);
    this.addSql(`drop policy "read_firms_until_identity_ends" on "alerts"."alert_identity";`);
    this.addSql(`drop policy "read_secretariat_until_identity_ends" on "alerts"."alert_identity";`);

    this.addSql(`create policy "create_police_that_gives_the_identity" on "alerts"."alert_identity" for insert to "police" with check ((version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())) and (status_of_person is null and name is null and image_expires_on is null or image_expires_on > (now() at time zone 'Europe/Paris')::date and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and a.handling_tlp <> 'TLP_CLEAR' and alert_identity.image_expires_on <= (a.expires_at at time zone 'Europe/Paris')::date))));`);
    this.addSql(`create policy "read_firms_until_identity_ends" on "alerts"."alert_identity" for select to "firm" using ((image_expires_on > (now() at time zone 'Europe/Paris')::date and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_until_identity_ends" on "alerts"."alert_identity" for select to "secretariat" using ((image_expires_on > (now() at time zone 'Europe/Paris')::date and (select hub.viewer_purpose()) is not null and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_firms_until_identity_ends" on "alerts"."alert_identity";`);
    this.addSql(`drop policy "read_secretariat_until_identity_ends" on "alerts"."alert_identity";`);
    this.addSql(`drop policy "create_police_that_gives_the_identity" on "alerts"."alert_identity";`);

    this.addSql(`create policy "read_firms_until_identity_ends" on "alerts"."alert_identity" for select to "firm" using ((image_expires_on > current_date and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "read_secretariat_until_identity_ends" on "alerts"."alert_identity" for select to "secretariat" using ((image_expires_on > current_date and (select hub.viewer_purpose()) is not null and (select true from alerts.alert a
    join organisations.visible_organisation o on o.id = a.controller_id and o.kind = 'POLICE_SERVICE' where a.id = alert_id)));`);
    this.addSql(`create policy "create_police_that_gives_the_identity" on "alerts"."alert_identity" for insert to "police" with check ((version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now())) and (status_of_person is null and name is null and image_expires_on is null or image_expires_on > (now() at time zone 'UTC')::date and version = 1 and updated_at = date_trunc('milliseconds', now()) and exists (select 1 from alerts.alert a where a.id = alert_id and a.status = 'DRAFT' and a.version = 1 and a.updated_at = date_trunc('milliseconds', now()) and a.handling_tlp <> 'TLP_CLEAR' and alert_identity.image_expires_on <= (a.expires_at at time zone 'UTC')::date))));`);
  }

}
