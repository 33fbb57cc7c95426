import type { Mutant } from '../mutant.js';

export const sharingNeverEnds: Mutant = {
  name: 'sharing-never-ends',
  leak: 'Peers go on reading an incident whose sharing has ended: the end is stored, shown, and compared with nothing.',
  sql: [
    `alter policy read_peers on incidents.incident using (
    record_status in ('VALIDATED', 'ARCHIVED') and (
      handling_tlp in ('TLP_GREEN', 'TLP_CLEAR') and audience_organisation_ids = '{}'
      or handling_tlp <> 'TLP_RED' and (select hub.viewer_organisation_id()) = any(audience_organisation_ids)
      or handling_tlp = 'TLP_RED' and (select hub.viewer_member_id()) = any(audience_member_ids)))`,
  ],
  isRefusedAtStart: true,
  toldApartBy: ['firm.rivoli'],
};
