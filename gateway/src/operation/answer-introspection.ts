import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, executeSync, Kind, type OperationDefinitionNode } from 'graphql';
import type { HubContext } from './hub-context.js';

/**
 * Answers questions about the graph itself without a plan. The planner knows an older introspection than graphql-js and fails on the
 * newer fields that tools ask for; and what it builds anew each time is the same for everybody until the next start.
 */
export function answerIntrospection(): ApolloServerPlugin<HubContext> {
  const answers = new WeakMap<DocumentNode, Record<string, unknown>>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation }) {
          // With variables, or asked for one operation of several, the document alone does not tell the answer.
          if (!asksAboutGraphOnly(operation) || operation.variableDefinitions?.length || severalOperations(document))
            return null;
          let data = answers.get(document);
          if (!data) {
            const result = executeSync({ schema, document });
            if (!result.data || result.errors) return null;
            data = result.data;
            answers.set(document, data);
          }
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

function asksAboutGraphOnly({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === 'query' &&
    selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'))
  );
}

function severalOperations({ definitions }: DocumentNode): boolean {
  return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
}
