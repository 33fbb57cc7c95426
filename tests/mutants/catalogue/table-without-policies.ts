import type { Mutant } from '../mutant.js';

export const tableWithoutPolicies: Mutant = {
  name: 'table-without-policies',
  leak: 'Every firm reads the complaints of all others: row-level security is off on their table, as after a migration that made the table anew.',
  sql: ['alter table incidents.incident_complaint disable row level security'],
  isRefusedAtStart: true,
  toldApartBy: ['firm.rivoli'],
};
