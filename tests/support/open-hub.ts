import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway, type GatewayOptions } from '@hub/gateway/gateway';
import { openHttpServer } from '@hub/gateway/http/open-http-server';
import { type ProviderKeysOptions, providerKeys } from '@hub/gateway/identity/provider-keys';
import { accessTokenVerifier } from '@hub/gateway/identity/verify-access-token';
import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { type Logger, pino } from 'pino';
import type { Answer } from './ask.js';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.js';
import { type OpenSubgraphs, type OpenSubgraphsOptions, openSubgraphs } from './open-subgraphs.js';

/** A whole hub in this process, on the database of the hub under test and with a real OpenID Connect provider. */
export interface OpenHub {
  /** Where GraphQL is answered. */
  readonly url: string;
  readonly provider: IdentityProvider;
  readonly subgraphs: OpenSubgraphs;
  /** Everything the gateway has logged. */
  log(): string;
  /** Sends a request as it stands, and gives the answer as it came. */
  send(init: RequestInit): Promise<RawAnswer>;
  /** Asks as whoever the token stands for. */
  withToken(token: string, query: string, options?: Asking): Promise<Answer & RawAnswer>;
  /** Signs a subject in and asks as it. */
  ask(subject: string, query: string, options?: Asking): Promise<Answer & RawAnswer>;
  close(): Promise<void>;
}

/** An answer as it came, every byte a caller could read. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly purpose?: string;
  readonly headers?: Record<string, string>;
}

export interface OpenHubOptions
  extends Partial<
    Pick<
      GatewayOptions,
      'requestTimeoutMs' | 'subgraphTimeoutMs' | 'memberCacheMs' | 'limits' | 'registered' | 'systemsAsk'
    >
  > {
  /** Puts something else in the place of subgraphs, by name. */
  readonly replace?: (subgraphs: ReadonlyMap<string, OpenSubgraph>) => Readonly<Record<string, OpenSubgraph | URL>>;
  readonly keys?: Partial<Omit<ProviderKeysOptions, 'issuer' | 'log'>>;
  /** Where each subgraph logs in; to the database of the hub under test when absent. */
  readonly databaseUrlOf?: OpenSubgraphsOptions['databaseUrlOf'];
  /** What the gateway signs with, where a subgraph of another process has to believe it. */
  readonly viewerKeys?: OpenSubgraphsOptions['keys'];
}

/** Tokens are good for ten minutes; whoever asks for longer signs in again. */
const FRESH_MS = 300_000;

const SUPERGRAPH = join(import.meta.dirname, '../../schema/supergraph.graphql');

async function startGateway(
  { replace, keys, databaseUrlOf: _known, viewerKeys: _signed, ...options }: OpenHubOptions,
  { issuer, audience }: IdentityProvider,
  subgraphs: OpenSubgraphs,
  log: Logger,
) {
  const httpServer = await openHttpServer({ host: '127.0.0.1', port: 0 });
  const gateway = await createGateway({
    recordsPerMinute: 1_000_000_000,
    operationsAtOnce: 1_000,
    ...options,
    httpServer,
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    subgraphs: { ...Object.fromEntries(subgraphs.byName), ...replace?.(subgraphs.byName) },
    signViewer: subgraphs.sign,
    verifyAccessToken: accessTokenVerifier({
      issuer,
      audience,
      tokenType: 'at+jwt',
      maxAgeSeconds: 3_600,
      keys: providerKeys({ issuer, log, ...keys }),
    }),
    log,
  });
  return { gateway, httpServer };
}

async function send(url: string, init: RequestInit): Promise<RawAnswer> {
  const response = await fetch(url, init);
  return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
}

/** Puts a hub together, some of it replaced. */
export async function openHub(options: OpenHubOptions = {}): Promise<OpenHub> {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const [provider, subgraphs] = await Promise.all([
    startIdentityProvider(),
    openSubgraphs({ databaseUrlOf: options.databaseUrlOf, keys: options.viewerKeys }),
  ]);
  const { gateway, httpServer } = await startGateway(options, provider, subgraphs, log);
  const tokens = new Map<string, { readonly token: Promise<string>; readonly since: number }>();

  const withToken: OpenHub['withToken'] = async (token, query, { variables, purpose, headers } = {}) => {
    const raw = await send(gateway.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(purpose && { 'hub-purpose': purpose }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { ...(JSON.parse(raw.text) as Answer), ...raw };
  };

  return {
    url: gateway.url,
    provider,
    subgraphs,
    log: () => lines.join(''),
    send: (init) => send(gateway.url, init),
    withToken,
    async ask(subject, query, asking) {
      const known = tokens.get(subject);
      const isFresh = known !== undefined && performance.now() - known.since < FRESH_MS;
      const signedIn = isFresh ? known : { token: provider.signIn(subject), since: performance.now() };
      tokens.set(subject, signedIn);
      return withToken(await signedIn.token, query, asking);
    },
    async close() {
      await gateway.stop();
      httpServer.server.close().closeAllConnections();
      await Promise.allSettled([provider.close(), subgraphs.close()]);
    },
  };
}
