import type { Mutant } from '../mutant.js';

export const redReadByColleagues: Mutant = {
  name: 'red-read-by-colleagues',
  leak: 'A TLP:RED alert is read by the whole organisation of a member it names: for every other label an organisation is what is named.',
  sql: [
    `alter policy read_named_members on alerts.alert using (
    status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp = 'TLP_RED'
    and exists (select 1 from organisations.visible_member m
                 where m.id = any(audience_member_ids) and m.organisation_id = (select hub.viewer_organisation_id())))`,
  ],
  isRefusedAtStart: true,
  toldApartBy: ['secretariat.analyst'],
};
