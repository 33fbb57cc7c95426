import type { Mutant } from '../mutant.js';

export const removalsForEverybody: Mutant = {
  name: 'removals-for-everybody',
  leak: 'A firm learns that there were incidents it never saw, and how many: whoever keeps a copy is told of every removal. An id tells nothing, and whoever holds no such record has nothing to delete.',
  sql: ['alter policy read_peers on incidents.incident_removal using ((select hub.viewer_member_id()) is not null)'],
  isRefusedAtStart: true,
  toldApartBy: ['firm.bellecour'],
};
