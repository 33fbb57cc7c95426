import type { Mutant } from '../mutant.js';

export const everyServiceEverywhere: Mutant = {
  name: 'every-service-everywhere',
  leak: 'A local police service reads whom incidents happened to in every territory: the policy of the particulars asks for a purpose and for a visible incident, and no longer for the place.',
  sql: [
    `alter policy read_police_of_its_area_with_purpose on incidents.incident_particulars using (
    (select hub.viewer_purpose()) is not null and exists (select 1 from incidents.incident i where i.id = incident_id))`,
  ],
  isRefusedAtStart: true,
  toldApartBy: ['police.paris8'],
};
