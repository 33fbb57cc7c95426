import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@hub/schema/prepare-database';
import { loadSample } from '@hub/schema/sample/load-sample';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';
import { identityKeyStatements } from '@hub/shared/database/identity-statements';
import { HUB_ROLES } from '@hub/shared/viewer/hub-role';
import pg from 'pg';
import { TEST_IDENTITY_SECRET, TEST_LOGIN_PASSWORD } from '../support/test-login.js';
import { troubleAtTheLog } from '../support/trouble-at-the-log.js';

/** A PostgreSQL of its own, with one database that is prepared once and copied for every mutant. */
export interface TemplateDatabase {
  /** Makes a copy that mutants may spoil, and gives its address, as the administrator. */
  copy(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

const TEMPLATE = 'hub_template';

/** Runs statements one after the other as the administrator of a database. */
export async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * What the tests need of a database besides what every hub has: a login of their own, keys by which it believes their identities, and
 * trouble to make at the log.
 */
const forTests: readonly string[] = [
  `create role test_login login noinherit password '${TEST_LOGIN_PASSWORD}'`,
  `grant ${HUB_ROLES.join(', ')} to test_login with inherit false, set true`,
  ...['test_login', 'postgres'].flatMap((login) => identityKeyStatements(login, TEST_IDENTITY_SECRET)),
  ...troubleAtTheLog,
];

/** Starts it; without the sample where nothing is asked of the records. */
export async function startTemplateDatabase({ isEmpty = false } = {}): Promise<TemplateDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-mutants-'));
  const server = await startEmbeddedDatabase({ directory, log: () => {}, durable: false });
  const urlOf = (name: string): string => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const close = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await administer(server.url, [`create database ${TEMPLATE}`]);
    const adminUrl = urlOf(TEMPLATE);
    await prepareDatabase({ adminUrl, passwordOf: () => TEST_LOGIN_PASSWORD, identitySecret: TEST_IDENTITY_SECRET });
    if (!isEmpty) await loadSample({ adminUrl });
    await administer(adminUrl, forTests);
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    async copy(name) {
      await administer(server.url, [
        `create database ${name} template ${TEMPLATE} strategy file_copy`,
        // What is granted on a database does not come with its copy.
        `revoke temporary on database ${name} from public`,
      ]);
      return urlOf(name);
    },
    drop: (name) => administer(server.url, [`drop database if exists ${name} with (force)`]),
    close,
  };
}
