import type { Mutant } from '../mutant.js';

export const faultsInTheirOwnWords: Mutant = {
  name: 'faults-in-their-own-words',
  leak: 'Whoever meets a fault is told by PostgreSQL of tables, keys and the values in them: a fault is passed on as a mistake of the caller, who might put it right.',
  patches: [
    {
      file: 'subgraphs/shared/src/subgraph/mask-errors.ts',
      find: 'return new GraphQLError(ERROR_CODES[code][language], { path: error.path, extensions: { code, correlationId } });',
      replace:
        "return new GraphQLError(error.message, { path: error.path, extensions: { code: 'BAD_USER_INPUT', correlationId } });",
    },
  ],
  tests: ['tests/attacks/subgraphs/failing-rules.test.ts'],
  unseen: 'A hub without a fault has nothing to say about one.',
};
