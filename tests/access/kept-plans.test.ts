import { subgraphs } from '@hub/schema/subgraphs';
import { databaseOptions } from '@hub/shared/database/database-options';
import { asViewer } from '@hub/shared/subgraph/as-viewer';
import { identitySigner } from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { MikroORM } from '@mikro-orm/postgresql';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES, type DemoUserName, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { TEST_IDENTITY_SECRET, testLogin } from '../support/test-login.js';

/* PostgreSQL keeps on each connection how it reads what is asked again. The connection is used by one member after the other; what each sees is asked anew. */

const sign = identitySigner(TEST_IDENTITY_SECRET, 'test_login');
const PARTICULARS = 'select incident_id as id from incidents.incident_particulars where premises_kind <> ? order by 1';

let orm: MikroORM;
beforeAll(async () => {
  const incidents = subgraphs.find(({ name }) => name === 'incidents');
  if (!incidents) throw new Error('There is no such subgraph.');
  // One connection, so that whoever comes next has the one that was used before.
  orm = await MikroORM.init(databaseOptions(incidents, { url: testLogin(), maxConnections: 1 }));
});
afterAll(async () => {
  await orm.close();
});

const asked = <T>(viewer: Viewer, sql: string, parameters: readonly unknown[]): Promise<T[]> =>
  asViewer(orm, sign, viewer, (em) => em.execute<T[]>(sql, parameters));

const member = (name: DemoUserName, purpose = purposeOf(name)) => viewerOf(database(), name, purpose);

interface Kept {
  readonly name: string;
  readonly statement: string;
}

const kept = (): Promise<Kept[]> =>
  orm.em.fork().execute<Kept[]>('select name, statement from pg_catalog.pg_prepared_statements');

/** What each member is shown of particulars, or why it is shown none. */
async function shown(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  // One after the other, on the one connection there is.
  for (const name of DEMO_USER_NAMES)
    seen[name] = await asked<{ id: string }>(await member(name), PARTICULARS, ['none']).then(
      (rows) => rows.map(({ id }) => id).join(),
      ({ message }: Error) => message,
    );
  return seen;
}

test('a plan that is kept shows each member what the law lets it see, whoever used it before', async () => {
  const first = await shown();
  expect(new Set(Object.values(first)).size).toBeGreaterThan(5);
  expect(await shown()).toEqual(first);
  expect(await shown()).toEqual(first);
  const roles = (await kept()).flatMap(
    ({ statement }) => /\/\* (\w+) \*\/ .*incident_particulars/.exec(statement)?.[1] ?? [],
  );
  expect(roles.sort()).toEqual(
    expect.arrayContaining(['firm', 'police_central_office', 'police_local', 'police_prefecture', 'secretariat']),
  );
  expect(new Set(roles).size).toBe(roles.length);
});

test('one member is shown less as soon as it states no purpose, by the plan it used with one', async () => {
  const police = await member('police.prefecture');
  const before = await asked(police, PARTICULARS, ['none']);
  expect(before).not.toEqual([]);
  expect(await asked({ ...police, purpose: null }, PARTICULARS, ['none'])).toEqual([]);
  expect(await asked(police, PARTICULARS, ['none'])).toEqual(before);
});

test('a policy that changes is obeyed by plans made before', async () => {
  const police = await member('police.oclco');
  const look = (): Promise<object[]> => asked(police, 'select word from probe.told where word <> ?', ['none']);
  await database().query(`
    create schema probe;
    grant usage on schema probe to police_central_office;
    create table probe.told (word text);
    insert into probe.told values ('seen');
    grant select on probe.told to police_central_office;
    alter table probe.told enable row level security;
    create policy told on probe.told to police_central_office using (true)`);
  try {
    for (let again = 0; again < 3; again += 1) expect(await look()).toEqual([{ word: 'seen' }]);
    await database().query('alter policy told on probe.told using (false)');
    expect(await look()).toEqual([]);
  } finally {
    await database().query('drop schema probe cascade');
  }
});

test('neither what is kept nor what runs shows a value that was asked for', async () => {
  const firm = await member('firm.vendome');
  const plate = 'ZZ-987-ZZ';
  for (let again = 0; again < 3; again += 1) {
    const [running] = await asViewer(orm, sign, firm, async (em) => {
      const [row] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid where ? <> ?', [plate, 'none']);
      const { rows } = await database().query('select query from pg_stat_activity where pid = $1', [row?.pid]);
      return rows;
    });
    expect(running).toEqual({ query: '/* firm */ select pg_backend_pid() as pid where $1 <> $2' });
  }
  const statements = (await kept()).map(({ statement }) => statement);
  expect(statements).toEqual(expect.arrayContaining([expect.stringContaining('pg_backend_pid')]));
  expect(JSON.stringify(statements)).not.toContain(plate);
});

test('who asks much that is new has no connection keep more than a hundred plans', async () => {
  const firm = await member('firm.vendome');
  for (let question = 0; question < 130; question += 1)
    for (const again of ['once', 'twice', 'three times'])
      expect(await asked(firm, `select ${question} as n, ? as again`, [again])).toEqual([{ n: question, again }]);
  const names = await kept();
  expect(names.length).toBeGreaterThan(10);
  expect(names.length).toBeLessThanOrEqual(100);
});

test('what was asked once is not kept', async () => {
  const firm = await member('firm.vendome');
  await asked(firm, `select 'once' as asked where 'x' = ?`, ['y']);
  expect((await kept()).filter(({ statement }) => statement.includes(`'once' as asked`))).toEqual([]);
});
