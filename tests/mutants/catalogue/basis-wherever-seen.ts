import type { Mutant } from '../mutant.js';

export const basisWhereverSeen: Mutant = {
  name: 'basis-wherever-seen',
  leak: 'A police service outside its scope reads on which incident an alert is built, and the alert names the firm that wrote it: whom the incident happened to.',
  sql: [
    `alter policy read_police_that_answer_for_the_basis on alerts.alert_based_on using (
    exists (select 1 from alerts.alert_basis b where b.alert_id = alert_based_on.alert_id)
      and exists (select 1 from incidents.visible_incident i where i.id = alert_based_on.incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/guards/reads-of-alerts.test.ts'],
  unseen:
    'An alert that reaches a police service, on an incident outside its scope that it sees as a peer: the small worlds have too few.',
};
