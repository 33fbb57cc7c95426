import type { Mutant } from '../mutant.js';

export const requalifiedForPeers: Mutant = {
  name: 'requalified-for-peers',
  leak: 'A peer reads why an incident was taken for something else at first, which tells of the staff and of the inquiry: the line hangs on the incident, so whoever reads the incident is let read it.',
  patches: [
    {
      file: 'subgraphs/incidents/src/requalification/requalifications-of-incident.resolver.ts',
      find: '    if (!(await loadCompartment(context, IncidentParticulars, incident.id))) return null;\n',
      replace: '',
    },
  ],
  sql: [
    `alter policy read_firm_that_sees_particulars on incidents.incident_requalification using (
    exists (select 1 from incidents.incident i where i.id = incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/journeys/validate/validate.test.ts'],
  unseen: 'Few incidents that a peer sees were requalified, and operations made at random seldom go there.',
};
