import type { ApolloServerPlugin } from '@apollo/server';
import { sentencesOnValues } from '@hub/shared/errors/sentences-on-values';
import type { GraphQLError } from 'graphql';
import type { HubContext } from './hub-context.js';

/** Names the field of a wrong value that is written into the document; what only a subgraph can judge it names itself. */
export function nameWrongValues(): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart({ document }) {
          return async (errors) => {
            const mistakes = (errors ?? []) as readonly GraphQLError[];
            if (!document) return;
            for (const [place, sentence] of sentencesOnValues(document, mistakes).entries())
              Object.assign(mistakes[place] ?? {}, { message: sentence });
          };
        },
      };
    },
  };
}
