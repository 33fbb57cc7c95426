import type { Mutant } from '../mutant.js';

export const amendedPlatesForTheSecretariat: Mutant = {
  name: 'amended-plates-for-the-secretariat',
  leak: 'The secretariat, which reads neither plates nor descriptions of persons, reads those that were corrected: amendments are read by whoever sees the particulars, and nobody asked of which part they are.',
  sql: [
    `alter policy read_secretariat_that_sees_the_amended_part on incidents.incident_amendment
       using (exists (select 1 from incidents.incident_particulars p where p.incident_id = incident_amendment.incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/journeys/amend/told-of-amendments.test.ts'],
  toldApartBy: ['secretariat.validator'],
};
