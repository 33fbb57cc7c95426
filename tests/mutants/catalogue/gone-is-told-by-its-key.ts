import type { Mutant } from '../mutant.js';

export const goneIsToldByItsKey: Mutant = {
  name: 'gone-is-told-by-its-key',
  leak: 'Who sends a request again learns whether a record that left its sight was taken back: of that the key is forgotten, of what is the business of others it is known. A repetition has been checked before, it seems, and needs no second look at the record.',
  patches: [
    {
      file: 'subgraphs/incidents/src/request/earlier-request.ts',
      find: '  await assertStillSeen(context, asked);\n',
      replace: '',
    },
  ],
  tests: ['tests/retention/what-was-said-is-forgotten.test.ts'],
  unseen: 'In neither of two worlds a request is sent again after its record has gone.',
};
