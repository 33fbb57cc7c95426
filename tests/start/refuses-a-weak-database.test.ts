import { subgraphs } from '@hub/schema/subgraphs';
import { auditStatements } from '@hub/shared/audit/audit-statements';
import { hubSchema } from '@hub/shared/database/hub-schema';
import { identityKeyStatements, identityStatements } from '@hub/shared/database/identity-statements';
import { prepareSubgraph } from '@hub/shared/database/prepare-subgraph';
import { openSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import { generateViewerKeys, type ViewerKey } from '@hub/shared/viewer/viewer-token';
import pg from 'pg';
import { pino } from 'pino';
import { database } from '../support/database.js';

/* A subgraph serves from no database that would not enforce the law by itself, and says what is wrong with it. */

const NAME = 'weakened';
const LOGIN = 'login_of_weakened';
/** Of this file alone: the roles of the hub belong to every database of the server, and other tests act as them. */
const ROLE = 'role_of_weakened';
const OTHER_ROLE = 'other_role_of_weakened';
const SECRET = 'a secret for this file alone';
const subgraph = subgraphs.find(({ name }) => name === 'organisations');

const server = process.env['HUB_TEST_DATABASE_URL'] ?? '';
const adminUrl = Object.assign(new URL(server), { pathname: `/${NAME}` }).href;
const databaseUrl = Object.assign(new URL(adminUrl), { username: LOGIN, password: SECRET }).href;

const ADD_TRIGGER =
  'create trigger added before update on organisations.member for each row execute function suppress_redundant_updates_trigger()';

const policyOfTheLog = (which: string): string =>
  auditStatements
    .filter((statement) => statement.includes(`policy ${which}`) || statement.endsWith(`exists ${which}`))
    .join(';');

let admin: pg.Client;
let viewerKey: ViewerKey;

beforeAll(async () => {
  if (!subgraph) throw new Error('There is no subgraph organisations.');
  viewerKey = (await generateViewerKeys()).publicKey;
  await database().query(`create database ${NAME}`);
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  for (const statement of hubSchema) await admin.query(statement);
  await admin.query(`create role ${LOGIN} login noinherit password '${SECRET}'`);
  await admin.query(`grant ${DATABASE_ROLES.join(', ')} to ${LOGIN} with inherit false, set true`);
  for (const statement of identityKeyStatements(LOGIN, SECRET)) await admin.query(statement);
  await prepareSubgraph(subgraph, adminUrl);
});

afterAll(async () => {
  await admin.end();
  await database().query(`drop database ${NAME} with (force)`);
  await database().query(`drop role ${LOGIN}`);
});

async function refusal(identitySecret = SECRET): Promise<string> {
  if (!subgraph) throw new Error('There is no subgraph organisations.');
  const options = { databaseUrl, viewerKey, identitySecret, cursorSecret: 'a secret for cursors' };
  try {
    const open = await openSubgraph(subgraph, { ...options, log: pino({ level: 'silent' }), maxConnections: 1 });
    await open.close();
    return 'serves';
  } catch (fault) {
    return (fault as Error).message;
  }
}

test('serves from one that is as it was prepared', async () => {
  expect(await refusal()).toBe('serves');
});

test('does not serve with a secret the database was not prepared with', async () => {
  expect(await refusal('another secret')).toMatch(/does not believe its identities/);
});

test.each([
  [
    'a table without forced row-level security',
    'alter table organisations.member no force row level security',
    'alter table organisations.member force row level security',
    /row-level security is not forced on member\./,
  ],
  [
    'a table that was added past the law',
    'create table organisations.notes (text text)',
    'drop table organisations.notes',
    /row-level security is not forced on notes\./,
  ],
  [
    'a view that answers as its owner',
    'alter view organisations.visible_member set (security_invoker = false)',
    'alter view organisations.visible_member set (security_invoker = true)',
    /a view answers as its owner: visible_member\./,
  ],
  [
    'a login that passes row-level security by',
    `alter role ${LOGIN} inherit`,
    `alter role ${LOGIN} noinherit`,
    /its login may pass row-level security by/,
  ],
  [
    'a login that can become a role that passes row-level security by',
    `create role ${ROLE} noinherit bypassrls; grant ${ROLE} to ${LOGIN}`,
    `drop role ${ROLE}`,
    /a role its login can become may pass row-level security by .*: role_of_weakened\./,
  ],
  [
    'a login that can become a role that inherits',
    `create role ${ROLE} inherit; grant ${ROLE} to ${LOGIN}`,
    `drop role ${ROLE}`,
    /a role its login can become inherits the rights of others .*: role_of_weakened\./,
  ],
  [
    'a login that can become a role by way of another',
    `create role ${ROLE} noinherit; create role ${OTHER_ROLE} noinherit; grant ${OTHER_ROLE} to ${ROLE}; grant ${ROLE} to ${LOGIN}`,
    `drop role ${ROLE}, ${OTHER_ROLE}`,
    /a role its login can become is itself a member of another: role_of_weakened\./,
  ],
  [
    'a login that has the rights of a role without taking it on',
    `grant firm to ${LOGIN} with inherit true`,
    `grant firm to ${LOGIN} with inherit false`,
    /its login has the rights of a role before it takes it on, .*: firm\./,
  ],
  [
    'a login that can become a role that is none of the hub',
    `create role ${ROLE} noinherit; grant ${ROLE} to ${LOGIN}`,
    `drop role ${ROLE}`,
    /its login can become a role that is none of the hub: role_of_weakened\./,
  ],
  [
    'a login that cannot become every role of the hub',
    `revoke press_officer, gateway from ${LOGIN}`,
    `grant press_officer, gateway to ${LOGIN} with inherit false, set true`,
    /its login cannot become press_officer, gateway; run `npm run migrate`\./,
  ],
  [
    'a login that may make temporary objects',
    `grant temporary on database ${NAME} to public`,
    `revoke temporary on database ${NAME} from public`,
    /its login may create objects/,
  ],
  [
    'a login that may make objects in a schema',
    'grant create on schema public to public',
    'revoke create on schema public from public',
    /its login may create objects/,
  ],
  [
    'a function that looks names up where its caller says',
    'create function hub.another() returns int language sql as $$ select 1 $$',
    'drop function hub.another()',
    /a function looks names up where its caller says: hub\.another\(\)\./,
  ],
  [
    'a policy that was added past the law',
    'create policy read_all on organisations.member for select to firm using (true)',
    'drop policy read_all on organisations.member',
    /changed past the migrations.*: read_all on member for select to firm; run `npm run migrate`\./,
  ],
  [
    'a policy that is gone, as where a migration was broken off by hand',
    'drop policy read_gateway on organisations.member',
    'create policy read_gateway on organisations.member for select to gateway using ((select hub.viewer_member_id()) is not null)',
    /changed past the migrations.*: read_gateway on member for select to gateway; run `npm run migrate`\./,
  ],
  [
    'a policy that is open to another role',
    'alter policy read_gateway on organisations.member to firm',
    'alter policy read_gateway on organisations.member to gateway',
    /changed past the migrations.*: read_gateway on member for select to firm; read_gateway on member for select to gateway; run `npm run migrate`\./,
  ],
  [
    'a policy that asks for less',
    'alter policy read_gateway on organisations.member using (true)',
    'alter policy read_gateway on organisations.member using ((select hub.viewer_member_id()) is not null)',
    /the condition of a policy, a view, a trigger or a function was changed past the migrations/,
  ],
  [
    'a trigger that is not enabled',
    `${ADD_TRIGGER}; alter table organisations.member disable trigger added`,
    'drop trigger added on organisations.member',
    /a trigger is not enabled as it was made: added on member\./,
  ],
  [
    'a trigger of the access log that is not enabled',
    'alter table audit.audit_entry disable trigger queue_for_sealing',
    'alter table audit.audit_entry enable trigger queue_for_sealing',
    /a trigger is not enabled as it was made: queue_for_sealing on audit_entry\./,
  ],
  [
    'a policy of the access log that shows more',
    'alter policy control on audit.audit_entry using (true)',
    policyOfTheLog('control on audit.audit_entry'),
    /the condition of a policy, a view, a trigger or a function was changed past the migrations/,
  ],
  [
    'a policy that was added to the access log',
    'create policy added on audit.audit_entry for select to firm using (true)',
    'drop policy added on audit.audit_entry',
    /the condition of a policy, a view, a trigger or a function was changed past the migrations/,
  ],
  [
    'a trigger that was added past the law',
    ADD_TRIGGER,
    'drop trigger added on organisations.member',
    /the condition of a policy, a view, a trigger or a function was changed past the migrations/,
  ],
  [
    'a function that believes whoever asks',
    `create or replace function hub.viewer() returns text[] language plpgsql stable parallel safe security definer
       set search_path = pg_catalog, pg_temp as $$ begin return string_to_array(substr(current_setting('hub.identity', true), 65), '|'); end $$`,
    identityStatements.find((statement) => statement.includes('function hub.viewer()')),
    /the condition of a policy, a view, a trigger or a function was changed past the migrations/,
  ],
  [
    'a view that shows more',
    `do $$ begin execute 'create or replace view organisations.visible_member with (security_invoker = true) as '
       || replace(pg_get_viewdef('organisations.visible_member'::regclass), ';', ' union all ') || pg_get_viewdef('organisations.visible_member'::regclass); end $$`,
    undefined,
    /the condition of a policy, a view, a trigger or a function was changed past the migrations/,
  ],
  [
    'another version of the law',
    `comment on schema organisations is 'law of yesterday'`,
    undefined,
    /another version of the law; run `npm run migrate`\./,
  ],
])('does not serve from one with %s', async (_, weaken, mend, sentence) => {
  await admin.query(weaken);
  try {
    expect(await refusal()).toMatch(sentence);
  } finally {
    if (mend) await admin.query(mend);
  }
  // What is found next must be found for itself.
  if (mend) expect(await refusal()).toBe('serves');
});

test('is mended by preparing it once more: every policy is made anew, and none is left that the law does not have', async () => {
  await admin.query('alter policy read_gateway on organisations.member using (true)');
  await admin.query('create policy read_all on organisations.member for select to firm using (true)');
  if (subgraph) await prepareSubgraph(subgraph, adminUrl);
  expect(await refusal()).toBe('serves');
});

test('is not held up by preparing it once more while its tables are read, when nothing was altered', async () => {
  await admin.query('begin; select from organisations.member limit 1');
  if (subgraph) await prepareSubgraph(subgraph, adminUrl);
  await admin.query('rollback');
  expect(await refusal()).toBe('serves');
});
