import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { OpenSubgraph } from './open-subgraph.js';

/** What a request over HTTP brings besides the operation. */
export interface SubgraphServerContext {
  readonly token: string | undefined;
}

/**
 * Apollo Server in front of an open subgraph. The subgraph is handed over as an executor, so that the transaction is committed, access
 * log included, before Apollo Server writes a byte; it is the same path the in-process gateway takes.
 */
export function subgraphServer(subgraph: OpenSubgraph, httpServer: Server): ApolloServer<SubgraphServerContext> {
  const gateway: ApolloServerOptionsWithGateway<SubgraphServerContext>['gateway'] = {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: subgraph.schema, coreSupergraphSdl: subgraph.sdl });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request, operationName, context }) =>
        (await subgraph.execute({
          document,
          variables: request.variables,
          operationName: operationName ?? undefined,
          token: (context as SubgraphServerContext).token,
        })) as never,
    }),
    stop: async () => {},
  };
  return new ApolloServer<SubgraphServerContext>({
    gateway,
    introspection: false,
    // The executor examines every document itself, and tells a wrong value from a wrong document.
    dangerouslyDisableValidation: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
    ],
  });
}
