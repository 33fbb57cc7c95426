import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import type { ObjectStore } from '@hub/shared/objects/object-store';
import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { generateViewerKeys, type ViewerKey, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import type { Router } from 'express';
import { type Logger, pino } from 'pino';
import { welcome } from './console/welcome.js';
import { givenDatabase } from './database/given-database.js';
import type { HubDatabase } from './database/hub-database.js';
import { ownDatabase } from './database/own-database.js';
import { type Environment, readEnvironment } from './environment.js';
import { createGateway } from './gateway.js';
import { fileRoutes } from './http/file-routes.js';
import { openHttpServer } from './http/open-http-server.js';
import { signIn } from './identity/sign-in.js';
import { readOperationManifest } from './operation/registered/operation-manifest.js';
import { secret } from './secret.js';
import { stopOnSignal } from './stop-on-signal.js';
import { subgraphNames } from './subgraph/subgraph-names.js';
import { Undo } from './undo.js';

/*
 * Puts the hub together from its environment. What only some shapes of it need (PostgreSQL, the subgraphs, the sample data) is loaded
 * when it is needed: a gateway in front of four other processes knows none of it.
 */

/** Below it the addresses of files are served. */
const FILES = '/objects';

async function openSubgraphs(
  names: readonly string[],
  { urlOf, cursorSecret, identitySecret }: HubDatabase,
  { HUB_SUBGRAPH_CONNECTIONS: maxConnections }: Environment,
  viewerKey: ViewerKey,
  objects: ObjectStore | undefined,
  log: Logger,
): Promise<OpenSubgraph[]> {
  const { openSubgraph } = await import('@hub/shared/subgraph/open-subgraph');
  const { subgraphs } = await import('@hub/schema/subgraphs');
  const wanted = subgraphs.filter(({ name }) => names.includes(name));
  return Promise.all(
    wanted.map((subgraph) =>
      openSubgraph(subgraph, {
        databaseUrl: urlOf(subgraph.name),
        viewerKey,
        cursorSecret,
        identitySecret,
        maxConnections,
        objects,
        log,
      }),
    ),
  );
}

async function sealAccessLog({ urlOf, auditAnchor }: HubDatabase, log: Logger, undo: Undo): Promise<void> {
  if (!auditAnchor) return log.info('the access log is sealed elsewhere: HUB_AUDIT_ANCHOR is not set');
  const { startSealing } = await import('@hub/shared/audit/chain/start-sealing');
  const { fileAnchor } = await import('@hub/shared/audit/chain/file-anchor');
  const sealing = startSealing({ databaseUrl: urlOf('audit'), anchor: fileAnchor(auditAnchor), log });
  undo.push(() => sealing.stop());
}

/** The place for files, and what serves their addresses where that is this process. */
async function openFiles({ ownFiles: directory }: HubDatabase, hubUrl: string, log: Logger) {
  const { openObjectStore } = await import('@hub/shared/objects/environment');
  const url = `${hubUrl}${FILES}`;
  const objects = await openObjectStore(log, directory ? { directory, secret: secret(), url } : undefined);
  const routes: Record<string, Router> =
    objects && 'requests' in objects ? { [FILES]: fileRoutes(objects.requests) } : {};
  return { objects, routes };
}

/** In words, to whoever has started the hub to look at it: the log is for machines. */
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** The subgraphs that run in this process, with the database and the files they share; nothing where all are elsewhere. */
async function openLocal(
  names: readonly string[],
  environment: Environment,
  { viewerKey, hubUrl }: { readonly viewerKey: ViewerKey; readonly hubUrl: string },
  log: Logger,
  undo: Undo,
): Promise<{ open: OpenSubgraph[]; routes: Record<string, Router> }> {
  if (names.length === 0) return { open: [], routes: {} };
  const { DATABASE_URL: url } = environment;
  const database = await (url ? givenDatabase(environment, url) : ownDatabase(environment, log, undo, tell));
  const { objects, routes } = await openFiles(database, hubUrl, log);
  const open = await openSubgraphs(names, database, environment, viewerKey, objects, log);
  await sealAccessLog(database, log, undo);
  return { open, routes };
}

/** What the demo's own connected system has had registered. */
const demoOperations = (): string => fileURLToPath(import.meta.resolve('@hub/schema/operations.json'));

/** How much may be asked, by whom, and how long an answer may take. */
const limitsOf = (environment: Environment) => ({
  limits: { records: environment.HUB_MAX_RECORDS },
  systemsAsk: environment.HUB_SYSTEMS_ASK,
  requestsPerMinute: environment.HUB_REQUESTS_PER_MINUTE,
  recordsPerMinute: environment.HUB_RECORDS_PER_MINUTE,
  operationsAtOnce: environment.HUB_OPERATIONS_AT_ONCE,
  requestTimeoutMs: environment.HUB_REQUEST_TIMEOUT_MS,
  subgraphTimeoutMs: environment.HUB_SUBGRAPH_TIMEOUT_MS,
});

/** Who may sign in as whom, where no provider is named. */
const demoMembers = async () => (await import('@hub/schema/sample/demo-members')).DEMO_MEMBERS;

async function start(undo: Undo): Promise<void> {
  const supergraphSdl = await readFile(fileURLToPath(import.meta.resolve('@hub/schema/supergraph.graphql')), 'utf8');
  const environment = readEnvironment(subgraphNames(supergraphSdl));
  const { HOST: host, PORT: port, HUB_MAX_CONNECTIONS: maxConnections } = environment;
  const log = pino({ level: environment.LOG_LEVEL });
  const httpServer = await openHttpServer({ host, port, maxConnections });
  undo.push(async () => void httpServer.server.close().closeAllConnections());
  const privateKey = environment.HUB_VIEWER_PRIVATE_KEY ?? (await generateViewerKeys()).privateKey;
  const { d: _private, ...publicKey } = privateKey;
  const reached = Object.entries(environment.subgraphs);
  const local = reached.flatMap(([name, { url }]) => (url ? [] : [name]));
  const served = { viewerKey: publicKey, hubUrl: httpServer.url };
  const { open, routes } = await openLocal(local, environment, served, log, undo);

  const { verifyAccessToken, openRoutes, member } = await signIn(environment, {
    hubUrl: httpServer.url,
    demoMembers,
    log,
  });
  const manifest = environment.HUB_OPERATIONS ?? (member && demoOperations());
  const gateway = await createGateway({
    httpServer,
    supergraphSdl,
    subgraphs: {
      ...Object.fromEntries(open.map((subgraph) => [subgraph.name, subgraph])),
      ...Object.fromEntries(reached.flatMap(([name, { url }]) => (url ? [[name, url]] : []))),
    },
    signViewer: await viewerTokenSigner(privateKey),
    verifyAccessToken,
    log,
    registered: manifest ? await readOperationManifest(manifest) : [],
    ...limitsOf(environment),
    openRoutes: { ...routes, ...openRoutes },
  });
  undo.push(() => gateway.stop());
  const cutOff = (): void => httpServer.server.closeAllConnections();
  stopOnSignal({ log, stop: () => undo.all(), cutOff });
  log.info({ url: gateway.url }, 'ready');
  if (member) tell(welcome(httpServer.url, member));
}

const undo = new Undo();
try {
  await start(undo);
} catch (fault) {
  process.stderr.write(fault instanceof ConfigurationError ? `${fault.message}\n` : `${(fault as Error).stack}\n`);
  await undo.all().catch(() => {});
  process.exit(1);
}
