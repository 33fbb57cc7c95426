import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createGateway } from '@hub/gateway/gateway';
import { openHttpServer } from '@hub/gateway/http/open-http-server';
import { demoIdentityProvider } from '@hub/gateway/identity/demo-identity-provider';
import { DEMO_MEMBERS } from '@hub/schema/sample/demo-members';
import { pino } from 'pino';
import { openSubgraphs } from './open-subgraphs.js';
import type { Watch } from './watched-gateway.js';

/* Put together as `gateway/src/main.ts` does it, with its log on standard output, and answering what its parent process asks. */

const RESOLUTION_MS = 5;

// What a slow caller is given, shortened so that nobody waits for it.
const patience = { headersTimeoutMs: 1_000, sendingTimeoutMs: 2_000 };
const httpServer = await openHttpServer({ host: '127.0.0.1', port: 0, ...patience });
const subgraphs = await openSubgraphs();
const { routes, verifyAccessToken } = await demoIdentityProvider(`${httpServer.url}/demo`, DEMO_MEMBERS);
const gateway = await createGateway({
  httpServer,
  supergraphSdl: readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'),
  subgraphs: Object.fromEntries(subgraphs.byName),
  signViewer: subgraphs.sign,
  verifyAccessToken,
  log: pino({ level: 'info' }),
  // Attackers are to be stopped by what they send, not by how often.
  requestsPerMinute: 1_000_000,
  operationsAtOnce: 1_000,
  recordsPerMinute: Number(process.env['RECORDS_PER_MINUTE'] ?? 1_000_000_000),
  openRoutes: { '/demo': routes },
});

const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
let spent = process.cpuUsage();

function look(): Watch {
  const { user, system } = process.cpuUsage(spent);
  const eventLoopDelayMs = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
  const statements = Object.values(subgraphs.takeStatements()).flat().length;
  spent = process.cpuUsage();
  delay.enable();
  delay.reset();
  const inherited = Reflect.ownKeys(Object.prototype).map(String);
  return { cpuMs: (user + system) / 1_000, eventLoopDelayMs, statements, inherited };
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

const nobody = new Int32Array(new SharedArrayBuffer(4));

function standStill(milliseconds: number): boolean {
  Atomics.wait(nobody, 0, 0, milliseconds);
  return true;
}

process.on('message', (message) => {
  if (message === 'look') process.send?.(look());
  else if (message === 'heap') process.send?.(heapMegabytes());
  else if (message === 'rest') process.send?.(delay.disable());
  else if (typeof message === 'number') process.send?.(standStill(message));
  else void gateway.stop().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: httpServer.url });
