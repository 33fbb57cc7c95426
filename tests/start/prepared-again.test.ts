import { prepareDatabase } from '@hub/schema/prepare-database';
import { subgraphs } from '@hub/schema/subgraphs';
import { heldLaw } from '@hub/shared/database/held-law';
import pg from 'pg';
import { startTemplateDatabase, type TemplateDatabase } from '../mutants/template-database.js';
import { TEST_IDENTITY_SECRET, TEST_LOGIN_PASSWORD } from '../support/test-login.js';

/* `npm run migrate` makes the law anew: what was given past it does not stay, and what was added is named instead of being taken for law. */

let server: TemplateDatabase;
let adminUrl: string;
let admin: pg.Client;

beforeAll(async () => {
  server = await startTemplateDatabase({ isEmpty: true });
  adminUrl = await server.copy('again');
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await admin.end();
  await server.close();
});

const prepare = (): Promise<void> =>
  prepareDatabase({ adminUrl, passwordOf: () => TEST_LOGIN_PASSWORD, identitySecret: TEST_IDENTITY_SECRET });

/** What the database holds of the law of each subgraph, as a hash. */
async function held(): Promise<string[]> {
  const hashes: string[] = [];
  await admin.query('begin');
  for (const subgraph of subgraphs) {
    const [inFull, asked] = heldLaw(subgraph);
    await admin.query(inFull);
    hashes.push((await admin.query<{ held: string }>(asked)).rows[0]?.held ?? '');
  }
  await admin.query('rollback');
  return hashes;
}

test('a database that is as it was prepared is the same afterwards', async () => {
  const before = await held();
  await prepare();
  expect(await held()).toEqual(before);
});

test.each([
  ['may be called by somebody else', 'grant execute on function goods_register.incidents_of_goods(text) to firm'],
  [
    'may be given on to others',
    `grant execute on function goods_register.incidents_of_goods(text) to police_local with grant option;
     set role police_local; grant execute on function goods_register.incidents_of_goods(text) to press_officer; reset role`,
  ],
  ['may be called by nobody', 'revoke all on function goods_register.check_serial(text, text) from public, firm'],
  ['belongs to somebody else', 'alter function incidents.mark_merger() owner to pg_monitor'],
  ['of all subgraphs belongs to somebody else', 'alter function hub.viewer() owner to pg_monitor'],
  ['of all subgraphs may be called by some alone', 'revoke all on function hub.viewer_purpose() from public'],
])('a function that %s is as it was', async (_, weaken) => {
  const before = await held();
  await admin.query(weaken);
  expect(await held()).not.toEqual(before);
  await prepare();
  expect(await held()).toEqual(before);
});

test('a policy that was added to the access log is gone', async () => {
  const before = await held();
  await admin.query('create policy added on audit.audit_entry for select to firm using (true)');
  await admin.query('alter policy owner on audit.audit_entry using (true)');
  expect(await held()).not.toEqual(before);
  await prepare();
  expect(await held()).toEqual(before);
});

test.each([
  [
    'function incidents.added()',
    'create function incidents.added() returns int language sql as $$ select 1 $$',
    'drop function incidents.added()',
  ],
  [
    'function hub.viewer_purpose(integer)',
    'create function hub.viewer_purpose(other int) returns int language sql as $$ select 1 $$',
    'drop function hub.viewer_purpose(int)',
  ],
  [
    'view organisations.added',
    'create view organisations.added with (security_invoker = true) as select id from organisations.member',
    'drop view organisations.added',
  ],
  [
    'trigger added on organisations.member',
    'create trigger added before update on organisations.member for each row execute function suppress_redundant_updates_trigger()',
    'drop trigger added on organisations.member',
  ],
])('the %s, which was added, is named and has to go first', async (what, add, drop) => {
  const before = await held();
  await admin.query(add);
  await expect(prepare()).rejects.toThrow(`no ${what}. Drop what was added`);
  await admin.query(drop);
  await prepare();
  expect(await held()).toEqual(before);
});
