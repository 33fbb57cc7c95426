import type { Mutant } from '../mutant.js';

export const feedbackForPeers: Mutant = {
  name: 'feedback-for-peers',
  leak: 'A peer reads what the police told the firm became of its report: the text hangs on the incident, so whoever reads the incident is let read it.',
  patches: [
    {
      file: 'subgraphs/incidents/src/feedback/feedback-of-incident.resolver.ts',
      find: `    if (!(await loadCompartment(context, IncidentParticulars, id))) return null;
    return loadMany(context, OutcomeFeedback,`,
      replace: '    return loadMany(context, OutcomeFeedback,',
    },
  ],
  sql: [
    `alter policy read_firm_that_sees_particulars on incidents.outcome_feedback using (
    exists (select 1 from incidents.incident i where i.id = incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/investigation/feedback.test.ts'],
  unseen:
    'Few incidents that a peer sees have feedback, and operations made at random seldom go there: 1,500 of them did not.',
};
