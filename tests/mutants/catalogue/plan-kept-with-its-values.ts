import type { Mutant } from '../mutant.js';

export const planKeptWithItsValues: Mutant = {
  name: 'plan-kept-with-its-values',
  leak: 'What PostgreSQL keeps of a statement is kept with the values it was first asked with: whoever asks in the same words is answered what somebody else asked for.',
  patches: [
    {
      file: 'subgraphs/shared/src/database/keep-plans.ts',
      find: ', text, values });',
      replace: ', text, values: ((known as any).values ??= values) });',
    },
  ],
  tests: ['tests/access/kept-plans.test.ts'],
  unseen: 'In both worlds whoever asks first decides, and both are asked the same.',
};
