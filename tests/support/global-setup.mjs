import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import './typescript-sources.mjs';

/** Tests ask more than any member, and wait longer: how long a request may take is proven on hubs of their own. */
const SETTINGS = {
  PORT: '0',
  LOG_LEVEL: 'debug',
  NODE_ENV: 'production',
  HUB_REQUESTS_PER_MINUTE: '1000000',
  HUB_RECORDS_PER_MINUTE: '1000000000',
  HUB_OPERATIONS_AT_ONCE: '1000',
  // What a connected system may read is asked in every way; that it sends only what is registered is proven on a hub of its own.
  HUB_SYSTEMS_ASK: 'anything',
  // Tests open hubs of their own on its PostgreSQL.
  HUB_SUBGRAPH_CONNECTIONS: '6',
  HUB_REQUEST_TIMEOUT_MS: '50000',
  HUB_SUBGRAPH_TIMEOUT_MS: '45000',
};

/**
 * Starts the hub once for all tests, by the very command `npm start` runs: a process of its own, an embedded PostgreSQL, the sample data,
 * the demo identity provider. Tests reach it over HTTP, and compare with what its database holds. It finds its data as a second start does:
 * they are made once for it and for all who copy them, and what a first start makes of nothing `tests/start` looks at.
 */
export default async function globalSetup() {
  if (process.env.HUB_URL && process.env.HUB_TEST_DATABASE_URL) return;
  const { copyClusterOfTheHub, prepareCluster } = await import('./prepared-cluster.ts');
  const { TEST_IDENTITY_SECRET } = await import('./test-login.ts');
  process.env.HUB_PREPARED_CLUSTER = await prepareCluster();
  const directory = await copyClusterOfTheHub();
  const canaries = await mkdtemp(join(tmpdir(), 'hub-canaries-'));
  process.env.HUB_CANARIES = canaries;
  const root = join(import.meta.dirname, '../..');
  const log = join(canaries, 'hub.log');
  const hub = startHub(root, { ...process.env, ...SETTINGS, HUB_DATA_DIR: directory }, log);
  globalThis.hubUnderTest = { process: hub, directory, canaries };
  process.env.HUB_URL = await readyUrl(hub, log);
  process.env.HUB_TEST_DATABASE_URL = (await readFile(join(directory, 'database-url'), 'utf8')).trim();
  process.env.HUB_TEST_DATA_DIR = directory;
  await spareTheDisk();
  process.env.HUB_TEST_IDENTITY_SECRET = TEST_IDENTITY_SECRET;
  const { startSeparateHub } = await import('./separate-hub.ts');
  // While the processes of the other hub start; what the tests will write is judged when they have written it.
  const [separateHub] = await Promise.all([startSeparateHub(), writeTokenRegistry(join(canaries, 'registry.json'))]);
  globalThis.separateHub = separateHub;
  process.env.HUB_APART_URL = globalThis.separateHub.url;
  process.env.HUB_APART_ISSUER = globalThis.separateHub.provider.issuer;
}

/** Everything it says, its database included, goes straight to the log, to be searched for secrets when the tests are done. */
function startHub(root, env, log) {
  const file = openSync(log, 'a');
  const hub = spawn(process.execPath, ['gateway/dist/main.js'], { cwd: root, env, stdio: ['ignore', file, 'pipe'] });
  closeSync(file);
  hub.stderr.on('data', (chunk) => {
    appendFileSync(log, chunk);
    process.stderr.write(chunk);
  });
  return hub;
}

/** Which secrets the sample holds, and for whom. */
async function writeTokenRegistry(file) {
  const { buildTokenRegistry } = await import('../canaries/build-token-registry.ts');
  const { asAdministrator } = await import('../canaries/administrator.ts');
  await writeFile(file, JSON.stringify(await asAdministrator(buildTokenRegistry)));
}

/** The address the hub says it is ready at. */
async function readyUrl(hub, log) {
  while (hub.exitCode === null) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+(?=.*\n)/.exec(await readFile(log, 'utf8')) ?? [];
    if (url) return url;
    await pause(50);
  }
  throw new Error(`The hub ended with ${hub.exitCode} before it was ready:\n${await readFile(log, 'utf8')}`);
}

/** What tests write need not survive the machine, and a commit that does takes ten times as long. */
async function spareTheDisk() {
  const client = new pg.Client({ connectionString: process.env.HUB_TEST_DATABASE_URL });
  await client.connect();
  await client.query('alter system set fsync = off');
  await client.query('alter system set full_page_writes = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}
