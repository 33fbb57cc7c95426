import type { Mutant } from '../mutant.js';

export const accessColumnGranted: Mutant = {
  name: 'access-column-granted',
  leak: 'SQL smuggled into a subgraph reads which firm stands behind every incident that is shared: the right to read the table is granted whole, column by column being so long.',
  sql: ['grant select on incidents.incident to firm, police, secretariat'],
  tests: ['tests/access/database-refuses.test.ts'],
  unseen: 'The services select no such column.',
};
