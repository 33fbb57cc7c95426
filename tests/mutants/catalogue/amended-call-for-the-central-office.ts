import type { Mutant } from '../mutant.js';

export const amendedCallForTheCentralOffice: Mutant = {
  name: 'amended-call-for-the-central-office',
  leak: 'The central office, which sees no emergency call, reads how one was told before it was corrected, and why: amendments are read by whoever sees the particulars, and nobody asked of which part they are.',
  sql: [
    `alter policy read_central_office_that_sees_the_amended_part on incidents.incident_amendment
       using (exists (select 1 from incidents.incident_particulars p where p.incident_id = incident_amendment.incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/journeys/amend/told-of-amendments.test.ts'],
  toldApartBy: ['police.oclco'],
};
