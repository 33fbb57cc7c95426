import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { ConfigurationError } from '../errors/configuration.error.js';
import { openObjectStore } from '../objects/environment.js';
import { readEnvironment, type SubgraphEnvironment } from './environment.js';
import { openSubgraph } from './open-subgraph.js';
import type { Subgraph } from './subgraph.js';
import { subgraphRequests } from './subgraph-requests.js';
import { subgraphServer } from './subgraph-server.js';

async function listen(server: Server, { PORT, HOST }: SubgraphEnvironment): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new ConfigurationError(`Port ${PORT} is taken; set PORT to another one.`) : error,
      ),
    );
    server.listen(PORT, HOST, resolve);
  });
}

async function serve(subgraph: Subgraph): Promise<void> {
  const environment = readEnvironment();
  const log = pino({ level: environment.LOG_LEVEL });
  const objects = await openObjectStore(log, undefined);
  const open = await openSubgraph(subgraph, {
    databaseUrl: environment.DATABASE_URL,
    maxConnections: environment.DATABASE_CONNECTIONS,
    viewerKey: environment.HUB_VIEWER_PUBLIC_KEY,
    cursorSecret: environment.HUB_CURSOR_SECRET,
    identitySecret: environment.HUB_IDENTITY_SECRET,
    objects,
    log,
  });
  // Longer than the gateway keeps an idle socket, so that it never writes into one that is being closed.
  const server = createServer({ keepAliveTimeout: 75_000 });
  const apollo = subgraphServer(open, server);
  await apollo.start();
  server.on(
    'request',
    subgraphRequests(open, apollo, log, objects && 'requests' in objects ? objects.requests : undefined),
  );
  await listen(server, environment);
  log.info({ subgraph: subgraph.name, port: environment.PORT }, 'ready');

  const stop = async (): Promise<void> => {
    await apollo.stop();
    await open.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** Serves a subgraph in a process of its own: `POST /graphql` for the gateway, `GET /health/live` and `/health/ready` for the platform. */
export async function serveSubgraph(subgraph: Subgraph): Promise<void> {
  try {
    await serve(subgraph);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
