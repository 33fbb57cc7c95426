import { Migration } from '@mikro-orm/migrations';

export class Migration20261128150443_ask_once_who_is_asking extends Migration {

  override name = 'Migration20261128150443_ask_once_who_is_asking';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "somebody" on "organisations"."agreement_clause";`);

    this.addSql(`drop policy "read_data_protection_officer" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "read_parties_for_controllers" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "read_secretariat" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "somebody" on "organisations"."agreement_party";`);

    this.addSql(`drop policy "read_everyone" on "organisations"."area";`);
    this.addSql(`drop policy "somebody" on "organisations"."area";`);

    this.addSql(`drop policy "read_gateway" on "organisations"."member";`);
    this.addSql(`drop policy "read_secretariat" on "organisations"."member";`);
    this.addSql(`drop policy "somebody" on "organisations"."member";`);

    this.addSql(`drop policy "read_gateway" on "organisations"."member_account";`);
    this.addSql(`drop policy "somebody" on "organisations"."member_account";`);

    this.addSql(`drop policy "read_everyone_once_institution" on "organisations"."organisation";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."organisation";`);
    this.addSql(`drop policy "read_peers_once_listed" on "organisations"."organisation";`);
    this.addSql(`drop policy "read_secretariat" on "organisations"."organisation";`);
    this.addSql(`drop policy "somebody" on "organisations"."organisation";`);

    this.addSql(`drop policy "read_secretariat" on "organisations"."premises";`);
    this.addSql(`drop policy "somebody" on "organisations"."premises";`);

    this.addSql(`drop policy "somebody" on "organisations"."premises_security";`);

    this.addSql(`drop policy "somebody" on "organisations"."protection";`);

    this.addSql(`drop policy "read_data_protection_officer" on "organisations"."sharing_agreement";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."sharing_agreement";`);
    this.addSql(`drop policy "read_secretariat" on "organisations"."sharing_agreement";`);
    this.addSql(`drop policy "somebody" on "organisations"."sharing_agreement";`);

    this.addSql(`create policy "read_data_protection_officer" on "organisations"."agreement_party" for select to "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_gateway" on "organisations"."agreement_party" for select to "gateway" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_parties_for_controllers" on "organisations"."agreement_party" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((is_controller) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."agreement_party" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_everyone" on "organisations"."area" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_gateway" on "organisations"."member" for select to "gateway" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."member" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_gateway" on "organisations"."member_account" for select to "gateway" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_everyone_once_institution" on "organisations"."organisation" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using ((kind <> 'FIRM') and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_gateway" on "organisations"."organisation" for select to "gateway" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_peers_once_listed" on "organisations"."organisation" for select to "firm" using ((listed_to_peers) and (select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."organisation" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_secretariat" on "organisations"."premises" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "read_data_protection_officer" on "organisations"."sharing_agreement" for select to "data_protection_officer" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_gateway" on "organisations"."sharing_agreement" for select to "gateway" using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."sharing_agreement" for select to "secretariat" using ((select hub.viewer_member_id()) is not null);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "read_parties_for_controllers" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "read_secretariat" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "read_data_protection_officer" on "organisations"."agreement_party";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."agreement_party";`);

    this.addSql(`drop policy "read_everyone" on "organisations"."area";`);

    this.addSql(`drop policy "read_secretariat" on "organisations"."member";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."member";`);

    this.addSql(`drop policy "read_gateway" on "organisations"."member_account";`);

    this.addSql(`drop policy "read_everyone_once_institution" on "organisations"."organisation";`);
    this.addSql(`drop policy "read_peers_once_listed" on "organisations"."organisation";`);
    this.addSql(`drop policy "read_secretariat" on "organisations"."organisation";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."organisation";`);

    this.addSql(`drop policy "read_secretariat" on "organisations"."premises";`);

    this.addSql(`drop policy "read_secretariat" on "organisations"."sharing_agreement";`);
    this.addSql(`drop policy "read_data_protection_officer" on "organisations"."sharing_agreement";`);
    this.addSql(`drop policy "read_gateway" on "organisations"."sharing_agreement";`);

    this.addSql(`create policy "somebody" on "organisations"."agreement_clause" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "organisations"."agreement_party" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_parties_for_controllers" on "organisations"."agreement_party" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using ((is_controller));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."agreement_party" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_data_protection_officer" on "organisations"."agreement_party" for select to "data_protection_officer" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."agreement_party" for select to "gateway" using (true);`);

    this.addSql(`create policy "somebody" on "organisations"."area" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "organisations"."area" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "organisations"."member" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."member" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."member" for select to "gateway" using (true);`);

    this.addSql(`create policy "somebody" on "organisations"."member_account" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_gateway" on "organisations"."member_account" for select to "gateway" using (true);`);

    this.addSql(`create policy "somebody" on "organisations"."organisation" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone_once_institution" on "organisations"."organisation" for select to "data_protection_officer", "firm", "police", "press_officer", "secretariat" using ((kind <> 'FIRM'));`);
    this.addSql(`create policy "read_peers_once_listed" on "organisations"."organisation" for select to "firm" using ((listed_to_peers));`);
    this.addSql(`create policy "read_secretariat" on "organisations"."organisation" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."organisation" for select to "gateway" using (true);`);

    this.addSql(`create policy "somebody" on "organisations"."premises" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."premises" for select to "secretariat" using (true);`);

    this.addSql(`create policy "somebody" on "organisations"."premises_security" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "organisations"."protection" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`create policy "somebody" on "organisations"."sharing_agreement" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_secretariat" on "organisations"."sharing_agreement" for select to "secretariat" using (true);`);
    this.addSql(`create policy "read_data_protection_officer" on "organisations"."sharing_agreement" for select to "data_protection_officer" using (true);`);
    this.addSql(`create policy "read_gateway" on "organisations"."sharing_agreement" for select to "gateway" using (true);`);
  }

}
