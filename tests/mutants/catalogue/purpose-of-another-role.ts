import type { Mutant } from '../mutant.js';

export const purposeOfAnotherRole: Mutant = {
  name: 'purpose-of-another-role',
  leak: 'The secretariat reads personal data for an investigation, which is for the police alone: that a purpose is stated is asked, and whose it is no longer.',
  patches: [
    {
      file: 'subgraphs/shared/src/viewer/must-state-purpose.ts',
      find: '(purpose === null || !purposes.includes(purpose))',
      replace: 'purpose === null',
    },
  ],
  tests: ['tests/access/what-was-shared-is-not-passed-on.test.ts'],
  unseen: 'A purpose opens the same records in both worlds.',
};
