import { auditLoginStatements, ownersStatements } from '@hub/shared/audit/audit-statements';
import { hubSchema } from '@hub/shared/database/hub-schema';
import { identityKeyStatements } from '@hub/shared/database/identity-statements';
import { LONGEST_TRANSACTION_MS } from '@hub/shared/database/longest-transaction';
import { noteHeldLaw } from '@hub/shared/database/note-held-law';
import { prepareSubgraph } from '@hub/shared/database/prepare-subgraph';
import { refuseWhatWasAdded } from '@hub/shared/database/refuse-what-was-added';
import { SHARED_SCHEMAS } from '@hub/shared/database/shared-schemas';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import pg from 'pg';
import { subgraphs } from './subgraphs.js';

export interface PrepareOptions {
  /** A PostgreSQL superuser, or the owner of the database with CREATEROLE. */
  readonly adminUrl: string;
  /** The password the login of a subgraph gets, and that of `audit`, which seals the access log. */
  readonly passwordOf: (subgraph: string) => string;
  /** Secret by which the database believes who is asking; every subgraph is opened with the same. */
  readonly identitySecret: string;
}

/** A subgraph's login owns nothing and inherits nothing: it can only take on a hub role, for one transaction. */
function loginStatements(name: string, password: string, identitySecret: string): string[] {
  const login = `${name}_login`;
  const secret = pg.escapeLiteral(password);
  return [
    `do $$ begin create role ${login} login noinherit; exception when duplicate_object then null; end $$`,
    `alter role ${login} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
    `grant ${DATABASE_ROLES.join(', ')} to ${login} with inherit false, set true`,
    // Who keeps up with changes reads no further than to the oldest transaction that is still open.
    `alter role ${login} set transaction_timeout = ${LONGEST_TRANSACTION_MS}`,
    // What one session of a login asks, with the values in it, is not shown to another. Only a superuser may set that.
    `do $$ begin alter role ${login} set track_activities = off; exception when insufficient_privilege then null; end $$`,
    ...identityKeyStatements(login, identitySecret),
  ];
}

/** Brings a database to the present version: roles, session functions, access log, and each subgraph's schema. Idempotent. */
export async function prepareDatabase({ adminUrl, passwordOf, identitySecret }: PrepareOptions): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Two processes preparing at once would race on the roles, which belong to the whole cluster.
    await client.query(`select pg_advisory_lock(hashtext('hub.prepare'))`);
    await client.query('begin');
    for (const statement of hubSchema) await client.query(statement);
    await refuseWhatWasAdded(async (sql) => (await client.query(sql)).rows, {
      schemas: SHARED_SCHEMAS,
      // An administrator may hang on the log, to hand its lines on say: such a trigger is noted as it is found.
      triggersOf: [],
      statements: hubSchema,
    });
    for (const { name } of subgraphs)
      for (const statement of loginStatements(name, passwordOf(name), identitySecret)) await client.query(statement);
    for (const statement of auditLoginStatements(pg.escapeLiteral(passwordOf('audit')))) await client.query(statement);
    await client.query('commit');
    for (const subgraph of subgraphs) await prepareSubgraph(subgraph, adminUrl);
    const withOwners = subgraphs.filter(({ views }) => views.some(({ name }) => name === 'own_record'));
    await client.query('begin');
    for (const statement of ownersStatements(withOwners.map(({ name }) => name))) await client.query(statement);
    for (const subgraph of subgraphs) await noteHeldLaw(client, subgraph);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
