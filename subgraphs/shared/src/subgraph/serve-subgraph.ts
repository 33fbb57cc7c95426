import { createServer } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { pino } from 'pino';
import { ConfigurationError } from '../errors/configuration.error.js';
import { readEnvironment } from './environment.js';
import { type OpenSubgraph, openSubgraph } from './open-subgraph.js';
import { readBody } from './read-body.js';
import type { Subgraph } from './subgraph.js';

/** Header that carries the viewer token from the gateway. */
const VIEWER_HEADER = 'hub-viewer';
const MAX_BODY_BYTES = 4 * 1024 * 1024;

interface ServerContext {
  readonly token: string | undefined;
}

/**
 * Apollo Server in front of an open subgraph. The subgraph is handed over as an executor, so that the transaction is committed, access
 * log included, before Apollo Server writes a byte; it is the same path the in-process gateway takes.
 */
function apolloServer(subgraph: OpenSubgraph, httpServer: ReturnType<typeof createServer>): ApolloServer<ServerContext> {
  const executor: ApolloServerOptionsWithGateway<ServerContext>['gateway'] = {
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
          token: (context as ServerContext).token,
        })) as never,
    }),
    stop: async () => {},
  };
  return new ApolloServer<ServerContext>({
    gateway: executor,
    introspection: false,
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

/** Serves a subgraph in a process of its own: `POST /graphql` for the gateway, `GET /health/live` and `/health/ready` for the platform. */
export async function serveSubgraph(subgraph: Subgraph): Promise<void> {
  try {
    const environment = readEnvironment();
    const log = pino({ level: environment.LOG_LEVEL });
    const open = await openSubgraph(subgraph, {
      databaseUrl: environment.DATABASE_URL,
      maxConnections: environment.DATABASE_CONNECTIONS,
      viewerKey: environment.HUB_VIEWER_PUBLIC_KEY,
      cursorSecret: environment.HUB_CURSOR_SECRET,
      log,
    });
    // Longer than the gateway keeps an idle socket, so that it never writes into one that is being closed.
    const server = createServer({ keepAliveTimeout: 75_000 });
    const apollo = apolloServer(open, server);
    await apollo.start();

    server.on('request', async (request, response) => {
      const reply = (status: number, body: string): void => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
      };
      if (request.method === 'GET' && request.url === '/health/live') return reply(200, '{"status":"live"}');
      if (request.method === 'GET' && request.url === '/health/ready')
        return open.ping().then(
          () => reply(200, '{"status":"ready"}'),
          () => reply(503, '{"status":"not ready"}'),
        );
      if (request.method !== 'POST' || request.url !== '/graphql') return reply(404, '{"errors":[{"message":"Not found"}]}');
      const token = request.headers[VIEWER_HEADER];
      const body = await readBody(request, MAX_BODY_BYTES);
      if (body === undefined) return reply(400, '{"errors":[{"message":"Not a GraphQL request"}]}');
      const { status, body: answer } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body,
        },
        context: async () => ({ token: typeof token === 'string' ? token : undefined }),
      });
      reply(status ?? 200, answer.kind === 'complete' ? answer.string : '{"errors":[{"message":"Not supported"}]}');
    });

    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? new ConfigurationError(`Port ${environment.PORT} is taken; set PORT to another one.`)
            : error,
        ),
      );
      server.listen(environment.PORT, environment.HOST, resolve);
    });
    log.info({ subgraph: subgraph.name, port: environment.PORT }, 'ready');

    const stop = async (): Promise<void> => {
      await apollo.stop();
      await open.close();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
