import { subgraphs } from '@hub/schema/subgraphs';
import { databaseOptions } from '@hub/shared/database/database-options';
import { prepareSubgraph } from '@hub/shared/database/prepare-subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { startTemplateDatabase, type TemplateDatabase } from '../mutants/template-database.js';
import { database } from '../support/database.js';
import { actAs, viewerOf } from '../support/demo-viewers.js';
import { isAlertOfTheSample } from '../support/given/of-the-sample.js';
import { TEST_LOGIN_PASSWORD } from '../support/test-login.js';

/*
 * Processes of the version before serve while the database is brought to the next one. PostgreSQL changes its policies in a transaction: at no
 * moment, and at none where somebody breaks off in the middle, is a row shown that either version hides.
 */

const alerts = subgraphs.find(({ name }) => name === 'alerts');
if (!alerts) throw new Error('There is no subgraph alerts.');

let server: TemplateDatabase;
let url: string;
let administrator: pg.Client;
let peer: Viewer;
let visible: string[];

/** What a peer reads, as a subgraph reads it for them. */
async function readAsPeer(client: pg.Client): Promise<string[]> {
  await client.query('begin');
  await actAs(client, peer);
  const { rows } = await client.query<{ id: string }>('select id from alerts.alert order by id');
  await client.query('commit');
  return rows.map(({ id }) => id);
}

async function asLogin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const login = Object.assign(new URL(url), { username: 'test_login', password: TEST_LOGIN_PASSWORD });
  const client = new pg.Client({ connectionString: login.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Often enough to have met a gap, however slowly a machine reads. */
const OFTEN = 20;

/** Reads over and over while something is done to the database, as often as that takes; gives every answer there was. */
async function answersDuring(work: () => Promise<unknown>): Promise<string[][]> {
  const answers: string[][] = [];
  let isDone = false;
  const done = (): void => {
    isDone = true;
  };
  const read = async (client: pg.Client): Promise<void> => {
    while (!isDone) answers.push(await readAsPeer(client));
    answers.push(await readAsPeer(client));
  };
  // A reader that fails ends the work as well.
  const reading = Promise.all([1, 2, 3].map(() => asLogin(read))).finally(done);
  const workOften = async (): Promise<void> => {
    do await work();
    while (!isDone && answers.length < OFTEN);
  };
  await Promise.all([reading, workOften().finally(done)]);
  return answers;
}

beforeAll(async () => {
  server = await startTemplateDatabase({ isEmpty: true });
  url = await server.copy('upgraded');
  administrator = new pg.Client({ connectionString: url });
  await administrator.connect();
  peer = await viewerOf(database(), 'firm.rivoli', 'PREVENTION');
  await administrator.query('set session_replication_role = replica');
  for (const condition of [`status = 'ISSUED' and handling_tlp = 'TLP_GREEN'`, `status in ('DRAFT', 'SUBMITTED')`]) {
    // Of the sample: the time of an alert that a test issues may be over before this one is.
    const { rows } = await database().query(
      `select to_json(a) as row from alerts.alert a where ${condition} and ${isAlertOfTheSample('a.id')} limit 20`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows)
      await administrator.query('insert into alerts.alert select * from json_populate_record(null::alerts.alert, $1)', [
        row,
      ]);
  }
  visible = await asLogin(readAsPeer);
  const { rows } = await administrator.query('select count(*)::int as all from alerts.alert');
  expect(visible.length).toBeGreaterThan(0);
  expect(visible.length).toBeLessThan(rows[0].all);
}, 60_000);

afterAll(async () => {
  await administrator.end();
  await server.close();
});

/** Every policy of the alerts, dropped and made anew, as a migration writes it. */
async function replacement(): Promise<{ readonly drop: string[]; readonly create: string[] }> {
  const { rows } = await administrator.query(
    `select policyname as name, permissive as kind, cmd, array_to_string(roles, ', ') as roles, qual, with_check as check
       from pg_policies where schemaname = 'alerts' and tablename = 'alert'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  return {
    drop: rows.map(({ name }) => `drop policy ${name} on alerts.alert`),
    create: rows.map(
      ({ name, kind, cmd, roles, qual, check }) =>
        `create policy ${name} on alerts.alert as ${kind} for ${cmd} to ${roles} ${qual ? `using (${qual})` : ''} ${check ? `with check (${check})` : ''}`,
    ),
  };
}

async function inTransaction(client: pg.Client, statements: readonly string[]): Promise<void> {
  await client.query('begin');
  for (const statement of statements) await client.query(statement);
  await client.query('commit');
}

/** Whatever was read is what a peer may see. */
function expectNothingHidden(answers: readonly string[][]): void {
  for (const answer of answers) expect(answer).toEqual(visible);
}

test('while every policy is replaced, and the whole law put on anew, peers read what they may see and nothing else', async () => {
  const { drop, create } = await replacement();
  const answers = await answersDuring(async () => {
    for (let round = 0; round < 10; round += 1) await inTransaction(administrator, [...drop, ...create]);
    await prepareSubgraph(alerts, url);
  });
  expectNothingHidden(answers);
});

test('while the last migration is taken back and put on again', async () => {
  const orm = await MikroORM.init(databaseOptions(alerts, { url, maxConnections: 2 }));
  const answers = await answersDuring(async () => {
    for (let round = 0; round < 3; round += 1) {
      await orm.migrator.down();
      await orm.migrator.up();
    }
  });
  await orm.close();
  expectNothingHidden(answers);
});

test('while a migration is broken off when it has dropped every policy and made none', async () => {
  const { drop } = await replacement();
  const answers = await answersDuring(async () => {
    const broken = new pg.Client({ connectionString: url });
    broken.on('error', () => {});
    await broken.connect();
    const { rows } = await broken.query('select pg_backend_pid() as pid');
    await broken.query('begin');
    for (const statement of drop) await broken.query(statement);
    await administrator.query('select pg_terminate_backend($1)', [rows[0].pid]);
    for (let round = 0; round < 10; round += 1) await asLogin(readAsPeer);
  });
  expectNothingHidden(answers);
});

test('where somebody drops the policies by hand and leaves it at that, peers read nothing at all', async () => {
  const { drop, create } = await replacement();
  await inTransaction(administrator, drop);
  try {
    expect(await asLogin(readAsPeer)).toEqual([]);
  } finally {
    await inTransaction(administrator, create);
  }
  expect(await asLogin(readAsPeer)).toEqual(visible);
});
