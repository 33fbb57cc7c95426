import type { Mutant } from '../mutant.js';

export const erasedAndStillRead: Mutant = {
  name: 'erased-and-still-read',
  leak: 'The firm goes on reading a record whose retention has passed: it is its own, so it is asked for nothing but whose it is.',
  sql: [
    'alter policy read_firm_of_the_record on incidents.incident using (victim_id = (select hub.viewer_organisation_id()))',
  ],
  isRefusedAtStart: true,
  tests: ['tests/retention/incidents-are-erased.test.ts'],
  toldApartBy: ['firm.bellecour'],
};
