import type { Mutant } from '../mutant.js';

export const cursorForAnybody: Mutant = {
  name: 'cursor-for-anybody',
  leak: 'A cursor that one member was given opens for every other: it is sealed for its list and no longer for its viewer, so that two processes of one client can share it under two accounts.',
  patches: [
    {
      file: 'subgraphs/shared/src/pagination/cursor-seal.ts',
      find: 'JSON.stringify([memberId, list])',
      replace: 'JSON.stringify([memberId.length, list])',
    },
  ],
  tests: ['subgraphs/shared/src/pagination/cursor-seal.test.ts'],
  unseen: 'In two worlds a member is given the same cursors, whoever else may use them.',
};
