import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { prepareDatabase } from '@hub/schema/prepare-database';
import { loadSample } from '@hub/schema/sample/load-sample';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';
import { identityKeyStatements } from '@hub/shared/database/identity-statements';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import pg from 'pg';
import { administer } from './administer.js';
import { noteAsItStands } from './note-as-it-stands.js';
import { TEST_IDENTITY_SECRET, TEST_LOGIN_PASSWORD } from './test-login.js';
import { troubleAtTheLog } from './trouble-at-the-log.js';

/** Its databases: one that holds no records, and one with the sample. */
export const EMPTY = 'hub_empty';
export const WITH_SAMPLE = 'hub_with_sample';

/**
 * What the tests need of a database besides what every hub has: a login of their own, keys by which it believes their identities, and
 * trouble to make at the log.
 */
const forTests: readonly string[] = [
  `create role test_login login noinherit password '${TEST_LOGIN_PASSWORD}'`,
  `grant ${DATABASE_ROLES.join(', ')} to test_login with inherit false, set true`,
  // Tests act as somebody through this login, and through the administrator's for what is compared with.
  ...['test_login', 'postgres'].flatMap((login) => identityKeyStatements(login, TEST_IDENTITY_SECRET)),
  ...troubleAtTheLog,
];

/** Trouble is to be met by hubs, and not by whether they start. */
async function noteTroubleAt(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await noteAsItStands(client);
  await client.end();
}

/**
 * Makes the files of a PostgreSQL that holds the hub's databases, once for all who need a server of their own, and tells where they are. Every
 * login has the tests' password.
 */
export async function prepareCluster(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-prepared-'));
  const server = await startEmbeddedDatabase({ directory, log: () => {}, durable: false });
  const urlOf = (name: string): string => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  try {
    await administer(server.url, [`create database ${EMPTY}`]);
    await prepareDatabase({
      adminUrl: urlOf(EMPTY),
      passwordOf: () => TEST_LOGIN_PASSWORD,
      identitySecret: TEST_IDENTITY_SECRET,
    });
    await administer(urlOf(EMPTY), forTests);
    await noteTroubleAt(urlOf(EMPTY));
    await administer(server.url, [`create database ${WITH_SAMPLE} template ${EMPTY} strategy file_copy`]);
    await loadSample({ adminUrl: urlOf(WITH_SAMPLE) });
    // For root another directory may stand in, which the account postgres can reach.
    const [row] = await administer(server.url, [`select current_setting('data_directory') as data`]);
    return dirname(dirname(String(row?.['data'])));
  } finally {
    await server.stop();
  }
}

async function ownCluster(): Promise<string> {
  const own = await prepareCluster();
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}

let prepared: Promise<string> | undefined;

/** A copy of these files, for one server: of those the global set-up made, or of its own where a command runs without. */
export async function copyCluster(): Promise<string> {
  const given = process.env['HUB_PREPARED_CLUSTER'];
  prepared ??= given ? Promise.resolve(given) : ownCluster();
  const source = await prepared;
  const directory = await mkdtemp(`${source}-`);
  // Owners and all: for root they are the account postgres's.
  await promisify(execFile)('cp', ['-a', `${source}/.`, directory]);
  return directory;
}

/** A copy that a hub finds its sample in as if it had started on it before. */
export async function copyClusterOfTheHub(): Promise<string> {
  const directory = await copyCluster();
  const server = await startEmbeddedDatabase({ directory, log: () => {}, durable: false });
  const maintenance = Object.assign(new URL(server.url), { pathname: '/template1' }).href;
  try {
    await administer(maintenance, [
      `drop database ${EMPTY}`,
      'drop database postgres',
      `alter database ${WITH_SAMPLE} rename to postgres`,
    ]);
  } finally {
    await server.stop();
  }
  return directory;
}
