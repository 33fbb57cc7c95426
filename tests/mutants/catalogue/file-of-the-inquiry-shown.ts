import type { Mutant } from '../mutant.js';

export const fileOfTheInquiryShown: Mutant = {
  name: 'file-of-the-inquiry-shown',
  leak: 'The secretariat reads the reference of the judicial inquiry: it is shown how a case was cleared, and the reference is a line of the clearance like the others.',
  patches: [
    {
      file: 'subgraphs/incidents/src/access.ts',
      find: `    IncidentInquiry: {
      read: [policeThatSeeParticulars, officerThatSeesParticulars],`,
      replace: `    IncidentInquiry: {
      read: [policeThatSeeParticulars, secretariatThatSeesParticulars, officerThatSeesParticulars],`,
    },
  ],
  sql: [
    `create policy read_secretariat_that_sees_particulars on incidents.incident_inquiry for select to secretariat using (
    exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id))`,
    'grant select on incidents.incident_inquiry to secretariat',
  ],
  isMigrated: true,
  tests: ['tests/investigation/clearance.test.ts'],
  unseen: 'Two worlds differ in what the law hides, and here the law itself is wrong.',
};
