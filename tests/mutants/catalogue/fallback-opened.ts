import type { Mutant } from '../mutant.js';

export const fallbackOpened: Mutant = {
  name: 'fallback-opened',
  leak: 'Whatever has no rule is open: shield falls back to yes, its own default, and the types that hold no record of their own are left out of the tree since their holder is guarded.',
  patches: [
    {
      file: 'subgraphs/shared/src/access/enforce-access.ts',
      find: "fallbackRule: rule('fallback', { cache: 'no_cache' })(() => false),",
      replace: "fallbackRule: rule('fallback', { cache: 'no_cache' })(() => true),",
    },
    {
      file: 'subgraphs/shared/src/access/enforce-access.ts',
      find: "if (!isObjectType(type) || type.name.startsWith('__') || type.name === '_Service') continue;",
      replace: 'if (!isObjectType(type) || !law.records[type.name]) continue;',
    },
  ],
  tests: ['subgraphs/shared/src/access/enforce-access.test.ts'],
  unseen:
    'PostgreSQL still hides every row; what opens are the fields of those who may see the record and not all of it.',
};
