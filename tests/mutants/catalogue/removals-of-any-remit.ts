import type { Mutant } from '../mutant.js';

export const removalsOfAnyRemit: Mutant = {
  name: 'removals-of-any-remit',
  leak: 'The central office learns of incidents that never were its business when they go: what brought a record into its remit is erased with it, and so it is told of every removal rather than of too few.',
  sql: [
    `alter policy read_central_office_until_changed on incidents.incident_removal
       using ((select hub.viewer_member_id()) is not null and ends_at = '-infinity')`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/journeys/police-system/removals-of-the-remit.test.ts'],
  unseen: 'Two minutes of operations of the central office, to which most of the graph is open, did not show it.',
};
