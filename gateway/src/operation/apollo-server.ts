import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Logger } from 'pino';
import { formatError } from '../format-error.js';
import type { HttpServer } from '../http/open-http-server.js';
import type { ReachableSubgraph } from '../subgraph/reachable-subgraph.js';
import { ViewerDataSource } from '../subgraph/viewer-data-source.js';
import { abandonOnAbort } from './abandon-on-abort.js';
import { admitOperations } from './admit-operations.js';
import { answerIntrospection } from './answer-introspection.js';
import type { HubContext } from './hub-context.js';
import { limitDocuments } from './limit-documents.js';
import { workLimiter } from './limit-work.js';
import { maskAnswers } from './mask-answers.js';
import { nameWrongValues } from './name-wrong-values.js';
import { refusalNoter } from './note-refusal.js';
import type { OperationLimits } from './operation-limits.js';
import { personalDataGuard } from './personal-data-guard.js';
import { quietLog } from './quiet-log.js';
import { checkRegistered } from './registered/check-registered.js';
import type { RegisteredOperations } from './registered/registered-operations.js';
import { silenceApollo } from './silence-apollo.js';
import { takeTurns } from './take-turns.js';

export interface ApolloServerOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, ReachableSubgraph>;
  readonly limits: OperationLimits;
  readonly recordsPerMinute: number;
  readonly operationsAtOnce: number;
  readonly operations: RegisteredOperations;
  readonly subgraphTimeoutMs: number;
  readonly drainMs: number;
  readonly httpServer: HttpServer;
  readonly log: Logger;
}

/**
 * Apollo Gateway and Apollo Server with every choice written out: their defaults depend on NODE_ENV, and several of them tell callers
 * about the inside of the hub.
 */
export async function startApolloServer(options: ApolloServerOptions): Promise<ApolloServer<HubContext>> {
  const { supergraphSdl, subgraphs, limits, recordsPerMinute, operations, log } = options;
  silenceApollo();
  const noteRefusal = refusalNoter(subgraphNamed('organisations', subgraphs));
  const server = new ApolloServer<HubContext>({
    gateway: abandonOnAbort(takeTurns(apolloGateway(options), options.operationsAtOnce)),
    // Open to whoever came through the door: the shape of the graph is no secret to members.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Looked up among what is registered; a caller registers nothing.
    persistedQueries: { cache: operations.texts },
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    validationRules: limitDocuments(limits),
    validationOptions: { maxErrors: 20 },
    formatError,
    logger: quietLog(log),
    plugins: [
      checkRegistered(operations.all),
      admitOperations({
        limits,
        limitWork: workLimiter(recordsPerMinute),
        requirePurpose: personalDataGuard(supergraphSdl, log),
        noteRefusal,
      }),
      nameWrongValues(),
      answerIntrospection(),
      maskAnswers(),
      ApolloServerPluginDrainHttpServer({
        httpServer: options.httpServer.server,
        stopGracePeriodMillis: options.drainMs,
      }),
      ...nothingOfItsOwn(),
    ],
  });
  await server.start();
  return server;
}

/** What Apollo Server would bring along unasked. */
const nothingOfItsOwn = () => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

function apolloGateway({ supergraphSdl, subgraphs, subgraphTimeoutMs, log }: ApolloServerOptions): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new ViewerDataSource(subgraphNamed(name, subgraphs), subgraphTimeoutMs),
    queryPlannerConfig: {
      // A plan with its documents needs no parsing per fetch.
      exposeDocumentNodeInFetchNode: true,
      // A fetch that keeps the caller's fragments puts them before its other fields, and mutations would be carried out in that order.
      reuseQueryFragments: false,
    },
    __exposeQueryPlanExperimental: false,
    debug: false,
    logger: quietLog(log),
  });
}

function subgraphNamed(name: string, subgraphs: ReadonlyMap<string, ReachableSubgraph>): ReachableSubgraph {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`The supergraph names the subgraph ${name}, which the gateway was not given.`);
  return subgraph;
}
