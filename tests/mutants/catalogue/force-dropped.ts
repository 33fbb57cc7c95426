import type { Mutant } from '../mutant.js';

export const forceDropped: Mutant = {
  name: 'force-dropped',
  leak: 'Whoever owns the tables reads past every policy: row-level security is no longer forced, as after `alter table … owner to` in a restored dump.',
  sql: ['alter table incidents.incident_inquiry no force row level security'],
  isRefusedAtStart: true,
  tests: ['tests/access/database-refuses.test.ts'],
  unseen: 'The logins of the hub own nothing; the day one does is the day this leaks.',
};
