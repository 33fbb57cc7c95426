import type { Mutant } from '../mutant.js';

export const answersRemembered: Mutant = {
  name: 'answers-remembered',
  leak: 'Whoever asks what somebody else has just asked is given the answer of the other: a subgraph remembers answers under the operation for a moment, to bear a storm of equal questions.',
  patches: [
    {
      file: 'subgraphs/shared/src/subgraph/answer-in-transaction.ts',
      find: '/** Refuses a whole operation before',
      replace: `const remembered = new Map<string, Promise<ExecutionResult>>();

/** Refuses a whole operation before`,
    },
    {
      file: 'subgraphs/shared/src/subgraph/answer-in-transaction.ts',
      find: 'const answered = await answer(answering, viewer, operation, accessLog).catch(',
      replace: `const question = JSON.stringify([answering.name, viewer.role, print(operation.document), operation.variables]);
    const given = remembered.get(question) ?? answer(answering, viewer, operation, accessLog);
    remembered.set(question, given);
    setTimeout(() => remembered.delete(question), 1_000).unref();
    const answered = await given.catch(`,
    },
    {
      file: 'subgraphs/shared/src/subgraph/answer-in-transaction.ts',
      find: 'import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST } from',
      replace: 'import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST, print } from',
    },
  ],
  tests: ['tests/attacks/records/interleaved.test.ts'],
  unseen: 'One member alone meets nothing but what it has asked itself.',
};
