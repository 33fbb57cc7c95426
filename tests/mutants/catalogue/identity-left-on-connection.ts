import type { Mutant } from '../mutant.js';

export const identityLeftOnConnection: Mutant = {
  name: 'identity-left-on-connection',
  leak: 'Work that forgets to say for whom it is done reads as whoever had the connection before: the identity is set for the session and not for the transaction.',
  patches: [
    {
      file: 'subgraphs/shared/src/subgraph/take-on-viewer.ts',
      find: `set_config('role', \${role}, true), set_config(\${IDENTITY_VARIABLE}, \${sign(viewer)}, true)`,
      replace: `set_config('role', \${role}, false), set_config(\${IDENTITY_VARIABLE}, \${sign(viewer)}, false)`,
    },
  ],
  tests: ['tests/access/a-connection-forgets.test.ts'],
  unseen: 'Every request of the hub says for whom it is done, and so takes the place of what was left.',
};
