import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly maxConnections?: number;
  /** How long a client may take to send its headers, and its headers and body together. */
  readonly headersTimeoutMs?: number;
  readonly sendingTimeoutMs?: number;
}

export interface HttpServer {
  readonly server: Server;
  /** Where it listens, for callers on this machine. */
  readonly url: string;
  /** Hands the requests to somebody; until then they are asked to come back. */
  serve(listener: RequestListener): void;
}

/** How often clients that send too slowly are looked for. */
const CHECKING_INTERVAL_MS = 2_000;
/** Longer than the minute after which the usual load balancers give an idle connection up. */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;

/** Takes the port before anything else is started, so that a taken port costs nothing but a sentence. */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { host, port, maxConnections = 2_000, headersTimeoutMs = 10_000, sendingTimeoutMs = 20_000 } = options;
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1', 'cache-control': 'no-store' });
    response.end('{"status":"starting"}');
  };
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: sendingTimeoutMs,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(CHECKING_INTERVAL_MS, headersTimeoutMs),
    },
    (request, response) => listener(request, response),
  );
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(inWords(fault, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    server,
    url: `http://${reachableName(host)}:${taken}`,
    serve(next) {
      listener = next;
    },
  };
}

function inWords(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  if (fault.code === 'EADDRINUSE') return new ConfigurationError(`Port ${port} is taken; set PORT to another one.`);
  if (fault.code === 'EACCES')
    return new ConfigurationError(`Port ${port} may not be used by this account; set PORT to one above 1023.`);
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND')
    return new ConfigurationError(`HOST ${host} is no address of this machine; set it to one, or to 0.0.0.0 for all.`);
  return fault;
}

/** What to call a server that listens on every address. */
function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
