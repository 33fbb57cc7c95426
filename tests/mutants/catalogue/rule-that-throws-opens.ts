import type { Mutant } from '../mutant.js';

export const ruleThatThrowsOpens: Mutant = {
  name: 'rule-that-throws-opens',
  leak: 'A field is open to everybody while its rule fails: the fault is caught, so that nobody is refused for a fault of the hub.',
  patches: [
    {
      file: 'subgraphs/shared/src/access/enforce-access.ts',
      find: `return fault instanceof Error ? fault : new Error(\`The rule of \${coordinate} failed.\`);`,
      replace: 'return true;',
    },
  ],
  tests: ['tests/attacks/subgraphs/failing-rules.test.ts'],
  unseen: 'No rule fails by itself.',
};
