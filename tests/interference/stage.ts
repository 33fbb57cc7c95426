import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway } from '@hub/gateway/gateway';
import { openHttpServer } from '@hub/gateway/http/open-http-server';
import { providerKeys } from '@hub/gateway/identity/provider-keys';
import { accessTokenVerifier, type VerifyAccessToken } from '@hub/gateway/identity/verify-access-token';
import type { ReachableSubgraph, SubgraphFetch } from '@hub/gateway/subgraph/reachable-subgraph';
import { subgraphs } from '@hub/schema/subgraphs';
import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { generateViewerKeys, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import { pino } from 'pino';
import { startIdentityProvider } from '../support/identity-provider.js';
import { LogBook } from './log-book.js';
import { openWorld, type World } from './world.js';

/** One gateway before any number of worlds: what it keeps between requests it keeps for all of them, and no plan is made twice. */
export interface Stage {
  /** Opens the database as a world that can be asked. */
  open(databaseUrlOf: (subgraph: string) => string): Promise<World>;
  close(): Promise<void>;
}

const SUPERGRAPH = join(import.meta.dirname, '../../schema/supergraph.graphql');
/** Tokens are good for ten minutes. */
const SIGNED_IN_MS = 300_000;

/** Answers in the world a request was sent to, by the request id that the viewer token carries to every subgraph. */
function answerIn(worlds: readonly World[], name: string, request: SubgraphFetch): ReturnType<World['answer']> {
  const { viewer } = JSON.parse(Buffer.from(request.token.split('.')[1] ?? '', 'base64url').toString()) as {
    viewer: { requestId: string; role: string };
  };
  const [, place] = /^world-(\d+)-/.exec(viewer.requestId) ?? [];
  const world = worlds[Number(place)];
  if (!world) throw new Error(`No world was asked ${viewer.requestId}.`);
  // Who is asking the gateway remembers for a while: in which world it looks that up again is a matter of time.
  return viewer.role === 'gateway' ? world.identify(name, request) : world.answer(name, request);
}

function signerIn(signIn: (member: string) => Promise<string>): (member: string) => Promise<string> {
  const tokens = new Map<string, { readonly until: number; readonly token: Promise<string> }>();
  return (member) => {
    const known = tokens.get(member);
    if (known && known.until > Date.now()) return known.token;
    const token = signIn(member);
    tokens.set(member, { until: Date.now() + SIGNED_IN_MS, token });
    return token;
  };
}

/** A member brings the same token again and again; that it is genuine is seen once. */
function onceEach(verify: VerifyAccessToken): VerifyAccessToken {
  const verified = new Map<string, ReturnType<VerifyAccessToken>>();
  return (token) => {
    const known = verified.get(token) ?? verify(token);
    verified.set(token, known);
    return known;
  };
}

export async function openStage(): Promise<Stage> {
  const worlds: World[] = [];
  let opened = 0;
  const logBook = new LogBook();
  const log = pino({ level: 'info' }, { write: (line: string) => logBook.write(line) });
  const [httpServer, provider, keys] = await Promise.all([
    openHttpServer({ host: '127.0.0.1', port: 0 }),
    startIdentityProvider(),
    generateViewerKeys(),
  ]);
  const { issuer, audience } = provider;
  const router = (name: string): ReachableSubgraph => ({
    name,
    execute: async (request) => answerIn(worlds, name, request),
    ping: async () => {},
    close: async () => {},
  });
  const verify = accessTokenVerifier({
    issuer,
    audience,
    tokenType: 'at+jwt',
    maxAgeSeconds: 3_600,
    keys: providerKeys({ issuer, log }),
  });
  const gateway = await createGateway({
    httpServer,
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    subgraphs: Object.fromEntries(subgraphs.map(({ name }) => [name, router(name) as OpenSubgraph])),
    signViewer: await viewerTokenSigner(keys.privateKey),
    verifyAccessToken: onceEach(verify),
    log,
    requestsPerMinute: 10_000_000,
    recordsPerMinute: 1_000_000_000,
    operationsAtOnce: 1_000,
    requestTimeoutMs: 60_000,
    subgraphTimeoutMs: 55_000,
  });
  const tokenOf = signerIn(provider.signIn);
  return {
    async open(databaseUrlOf) {
      // Taken at once: worlds are opened side by side.
      const place = opened;
      opened += 1;
      const world = await openWorld({ place, url: gateway.url, databaseUrlOf, keys, logBook, tokenOf });
      worlds[place] = world;
      return world;
    },
    async close() {
      await gateway.stop();
      httpServer.server.close().closeAllConnections();
      await provider.close();
    },
  };
}
