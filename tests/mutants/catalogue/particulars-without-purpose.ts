import type { Mutant } from '../mutant.js';

export const particularsWithoutPurpose: Mutant = {
  name: 'particulars-without-purpose',
  leak: 'The secretariat reads particulars for no stated purpose: the policy no longer asks, since the services refuse such an operation anyway.',
  sql: [
    `alter policy read_secretariat_with_purpose on incidents.incident_particulars using (
    exists (select 1 from incidents.incident i where i.id = incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/access/rows-by-law.test.ts'],
  unseen: 'The services still refuse the operation; what is gone is the second lock.',
};
