import type { Mutant } from '../mutant.js';

export const versionFromTheFirstDraft: Mutant = {
  name: 'version-from-the-first-draft',
  leak: 'A peer learns how often a report was written anew and sent back before it was validated: its version counts from the first draft. It is the same record all along.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/version-of.ts',
      find: 'incident.version - (incident.versionsBefore ?? 0)',
      replace: 'incident.version',
    },
  ],
  tests: ['tests/journeys/life/steps.test.ts'],
  unseen: 'The column that remembers it is on the row a peer sees, and both worlds hold the same there.',
};
