import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { Router } from 'express';
import type { Logger } from 'pino';
import { graphqlRoute } from './http/graphql-route.js';
import { handleFailure } from './http/handle-failure.js';
import { health } from './http/health.js';
import type { HttpServer } from './http/open-http-server.js';
import { plainApp } from './http/plain-app.js';
import { sendError } from './http/send-error.js';
import { viewerIdentifier } from './identity/identify-viewer.js';
import type { VerifyAccessToken } from './identity/verify-access-token.js';
import { startApolloServer } from './operation/apollo-server.js';
import { OPERATION_LIMITS, type OperationLimits } from './operation/operation-limits.js';
import type { RegisteredOperation } from './operation/registered/operation-manifest.js';
import { registeredOperations } from './operation/registered/registered-operations.js';
import type { ReachableSubgraph } from './subgraph/reachable-subgraph.js';
import { remoteSubgraph } from './subgraph/remote-subgraph.js';

export interface GatewayOptions {
  readonly httpServer: HttpServer;
  /** The composed graph, as text. */
  readonly supergraphSdl: string;
  /** Every subgraph of the supergraph by name: open in this process, or at an address. */
  readonly subgraphs: Readonly<Record<string, OpenSubgraph | URL>>;
  readonly signViewer: (viewer: Viewer) => Promise<string>;
  readonly verifyAccessToken: VerifyAccessToken;
  readonly log: Logger;
  readonly limits?: Partial<OperationLimits>;
  /** How long one request may take, and one subgraph within it. */
  readonly requestTimeoutMs?: number;
  readonly subgraphTimeoutMs?: number;
  /** How long a member is remembered before the hub looks again whether it may still come in; three seconds at most. */
  readonly memberCacheMs?: number;
  /** How long requests in flight may take to end when the hub stops. */
  readonly drainMs?: number;
  /** Requests one member may make within a minute. */
  readonly requestsPerMinute?: number;
  /** Records the operations of one organisation may read within a minute, as estimated from their page sizes. */
  readonly recordsPerMinute?: number;
  /** Operations of one organisation that are carried out at once; further ones wait for their turn. */
  readonly operationsAtOnce?: number;
  /** What connected systems may send, and whether they may send anything else; without a word about it they may. */
  readonly registered?: readonly RegisteredOperation[];
  readonly systemsAsk?: 'registered' | 'anything';
  /** Further paths, which need no access token: the console, the demo identity provider. */
  readonly openRoutes?: Readonly<Record<string, Router>>;
}

export interface Gateway {
  /** Where GraphQL is answered. */
  readonly url: string;
  /** Answers what is in flight, refuses what is new, and closes the way to every subgraph. */
  stop(): Promise<void>;
}

/** Puts the gateway together and starts answering. The composition root and the tests do it alike, with other options. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { httpServer, log, requestTimeoutMs = 10_000, subgraphTimeoutMs = 8_000, drainMs = 10_000 } = options;
  const { requestsPerMinute = 6_000, recordsPerMinute = 120_000 } = options;
  const { operationsAtOnce = 3, memberCacheMs: cacheMs, signViewer } = options;
  const { systemsAsk = 'anything' } = options;
  const operations = registeredOperations(options.registered ?? []);
  const subgraphs = reachable(options.subgraphs);
  const organisations = subgraphs.get('organisations');
  if (!organisations) throw new Error('The gateway was given no subgraph `organisations`, which knows the members.');
  const identifyViewer = viewerIdentifier({ organisations, signViewer, cacheMs, timeoutMs: subgraphTimeoutMs });
  const limits = { ...OPERATION_LIMITS, ...options.limits };
  const apollo = await startApolloServer({
    ...options,
    subgraphs,
    limits,
    recordsPerMinute,
    operationsAtOnce,
    operations,
    subgraphTimeoutMs,
    drainMs,
  });

  let stopping = false;
  const app = plainApp(log, requestTimeoutMs);
  app.use(
    '/health',
    health([...subgraphs.values()], () => stopping),
  );
  app.use('/graphql', graphqlRoute({ ...options, apollo, identifyViewer, requestsPerMinute, operations, systemsAsk }));
  for (const [path, router] of Object.entries(options.openRoutes ?? {})) app.use(path, router);
  app.use((_request, response) => sendError(response, 'BAD_REQUEST', 404));
  app.use(handleFailure);
  httpServer.serve(app);

  return {
    url: `${httpServer.url}/graphql`,
    async stop() {
      stopping = true;
      await apollo.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
    },
  };
}

function reachable(subgraphs: GatewayOptions['subgraphs']): Map<string, ReachableSubgraph> {
  const entries = Object.entries(subgraphs);
  return new Map(entries.map(([name, given]) => [name, given instanceof URL ? remoteSubgraph(name, given) : given]));
}
