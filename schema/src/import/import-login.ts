import { createHmac } from 'node:crypto';
import { identityKeyStatements } from '@hub/shared/database/identity-statements';
import { ownDatabaseUrl } from '@hub/shared/database/own-database-url';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import pg from 'pg';
import type { ImportEnvironment } from '../environment.js';

/** How a subgraph of this process logs in. */
export interface Logins {
  readonly urlOf: (subgraph: string) => string;
  readonly identitySecret: string;
}

const LOGIN = 'import_login';

const withLogin = (url: string, username: string, password: string): string =>
  Object.assign(new URL(url), { username, password }).href;

/**
 * A login to the hub's own database, whose secrets the running hub keeps to itself: like those of its subgraphs it owns nothing, inherits
 * nothing, and can take on a hub role for a transaction. Only who it is made by is an administrator.
 */
async function loginOfItsOwn(adminUrl: string): Promise<Logins> {
  // Of imports side by side none makes the login of another useless.
  const secretFor = (what: string): string =>
    createHmac('sha256', new URL(adminUrl).password).update(`${LOGIN} ${what}`).digest('base64url');
  const [password, identitySecret] = [secretFor('password'), secretFor('identity')];
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect().catch((fault: Error) => {
    throw new ConfigurationError(
      `The database cannot be reached (${fault.message}); with a database of its own, the hub must run.`,
    );
  });
  try {
    const statements = [
      `select pg_advisory_lock(hashtext('hub.prepare'))`,
      `do $$ begin create role ${LOGIN} login noinherit; exception when duplicate_object then null; end $$`,
      `alter role ${LOGIN} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
      `grant ${DATABASE_ROLES.join(', ')} to ${LOGIN} with inherit false, set true`,
      ...identityKeyStatements(LOGIN, identitySecret),
    ];
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
  return { urlOf: () => withLogin(adminUrl, LOGIN, password), identitySecret };
}

/** The logins of the deployment's subgraphs, or one made for the hub's own database. */
export async function importLogins(environment: ImportEnvironment): Promise<Logins> {
  const { DATABASE_URL, HUB_SUBGRAPH_PASSWORD = '', HUB_IDENTITY_SECRET = '', HUB_DATA_DIR } = environment;
  if (!DATABASE_URL)
    return loginOfItsOwn(await ownDatabaseUrl(HUB_DATA_DIR, 'DATABASE_URL is needed: where the subgraphs log in.'));
  return {
    urlOf: (subgraph) => withLogin(DATABASE_URL, `${subgraph}_login`, HUB_SUBGRAPH_PASSWORD),
    identitySecret: HUB_IDENTITY_SECRET,
  };
}
