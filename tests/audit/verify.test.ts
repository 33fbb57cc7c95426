import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileAnchor } from '@hub/shared/audit/chain/file-anchor';
import { sealEntries } from '@hub/shared/audit/chain/seal-entries';
import { hubSchema } from '@hub/shared/database/hub-schema';
import pg from 'pg';
import { database } from '../support/database.js';

/*
 * `npm run audit:verify`, run as an operator would, on a store that is intact and on copies of it that somebody who owns the database
 * has laid hands on.
 */

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const STORE = 'audit_store';
const LINES = 40;

let directory: string;
let anchor: string;
const databases: string[] = [];

const urlOf = (name: string): string => {
  const url = new URL(process.env['HUB_TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
};

async function withClient<T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(name) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const enter = (client: pg.Client, count: number): Promise<unknown> =>
  client.query(
    `insert into audit.audit_entry (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id,
       actor_organisation_id, actor_role, purpose, justification, request_id)
     select gen_random_uuid(), date_trunc('milliseconds', clock_timestamp()), 'incidents', 'CONSULTATION', 'Incident',
            gen_random_uuid(), array['Incident.narrative'], gen_random_uuid(), gen_random_uuid(), 'police', 'INVESTIGATION',
            'n° ' || n, 'r-' || n
       from generate_series(1, $1) n`,
    [count],
  );

async function seal(client: pg.Client): Promise<void> {
  const head = await sealEntries(client);
  if (head) await fileAnchor(anchor).keep(head);
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-audit-'));
  anchor = join(directory, 'heads.jsonl');
  await database().query(`create database ${STORE}`);
  databases.push(STORE);
  await withClient(STORE, async (client) => {
    for (const statement of hubSchema) await client.query(statement);
    for (let round = 0; round < 4; round += 1) {
      await enter(client, LINES / 4);
      await seal(client);
    }
  });
});

afterAll(async () => {
  for (const name of databases.reverse()) await database().query(`drop database ${name} with (force)`);
  await rm(directory, { recursive: true, force: true });
});

interface Said {
  readonly code: number;
  readonly output: string;
}

async function verify(name: string, heads = anchor): Promise<Said> {
  const environment = { PATH: process.env['PATH'], ADMIN_DATABASE_URL: urlOf(name), HUB_AUDIT_ANCHOR: heads };
  return run(process.execPath, ['subgraphs/shared/dist/audit/verify.js'], { cwd: ROOT, env: environment }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
}

/** A copy of the store, after somebody has done something to it past every trigger. */
async function damaged(...statements: string[]): Promise<string> {
  const name = `audit_${randomUUID().replaceAll('-', '')}`;
  await database().query(`create database ${name} template ${STORE}`);
  databases.push(name);
  await withClient(name, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  });
  return name;
}

const entryOf = (number: number): string => `(select entry_id from audit.audit_seal where number = ${number})`;

test('an intact store is said to be intact, with its length and its head', async () => {
  const { code, output } = await verify(STORE);
  expect(output).toMatch(new RegExp(`^${LINES} lines, each as it was sealed\\.\\n4 heads .* agree\\.`));
  expect(code).toBe(0);
});

test.each([
  [
    'a line was altered',
    [`update audit.audit_entry set purpose = 'PREVENTION' where id = ${entryOf(17)}`],
    /^ALTERED: Line 17 /,
  ],
  ['a line was removed', [`delete from audit.audit_entry where id = ${entryOf(23)}`], /^MISSING: Line 23 /],
  [
    'a line was removed with its seal',
    [`delete from audit.audit_entry where id = ${entryOf(9)}`, 'delete from audit.audit_seal where number = 9'],
    /^MISSING: Line 9 is missing: line 10 follows line 8/,
  ],
  [
    'a line was put in between',
    [
      `insert into audit.audit_entry (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id, actor_organisation_id,
         actor_role, request_id) select gen_random_uuid(), at, subgraph, operation, record_type, record_id, field_classes, actor_id,
         actor_organisation_id, actor_role, request_id from audit.audit_entry where id = ${entryOf(12)}`,
    ],
    /^INSERTED: Entry [0-9a-f-]{36} was inserted past the hub/,
  ],
  [
    'the last three lines were cut off',
    [
      `delete from audit.audit_entry where id in (select entry_id from audit.audit_seal where number > ${LINES - 3})`,
      `delete from audit.audit_seal where number > ${LINES - 3}`,
    ],
    new RegExp(`^CUT: Line ${LINES - 2} was cut off`),
  ],
])('when %s, the first line it shows at is named', async (_what, statements, sentence) => {
  const { code, output } = await verify(await damaged(...statements));
  expect(output).toMatch(sentence);
  expect(code).toBe(1);
});

test('a chain that was rewritten from the beginning is told by what was written down outside', async () => {
  const name = await damaged(
    `update audit.audit_entry set purpose = 'PREVENTION' where id = ${entryOf(5)}`,
    'insert into audit.unsealed select entry_id from audit.audit_seal',
    'delete from audit.audit_seal',
  );
  await withClient(name, sealEntries);
  expect(await verify(name)).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^REWRITTEN: Line 10 bears another seal/),
  });
  const nothing = join(directory, 'nothing.jsonl');
  expect((await verify(name, nothing)).output).toMatch(/No head was written down outside the database/);
});

test('a tail that was cut off and has grown back to the same length is told by what was written down first', async () => {
  const name = await damaged(
    `delete from audit.audit_entry where id in (select entry_id from audit.audit_seal where number > ${LINES - 3})`,
    `delete from audit.audit_seal where number > ${LINES - 3}`,
  );
  const heads = join(directory, 'grown.jsonl');
  await copyFile(anchor, heads);
  await withClient(name, async (client) => {
    await enter(client, 3);
    const head = await sealEntries(client);
    if (head) await fileAnchor(heads).keep(head);
    expect(head?.number).toBe(LINES);
  });
  expect(await verify(name, heads)).toMatchObject({
    code: 1,
    output: expect.stringMatching(new RegExp(`^REWRITTEN: Line ${LINES} bears another seal`)),
  });
});

test('a backup of yesterday is told by what was written down since', async () => {
  const name = await damaged();
  const heads = join(directory, 'since.jsonl');
  await copyFile(anchor, heads);
  await fileAnchor(heads).keep({ number: LINES + 5, hash: 'a'.repeat(64) });
  expect((await verify(name, heads)).output).toMatch(new RegExp(`^CUT: Line ${LINES + 1} was cut off`));
});

test('a line a crash has torn says nothing, and the heads after it are read', async () => {
  const heads = join(directory, 'torn.jsonl');
  await copyFile(anchor, heads);
  await writeFile(heads, '{"number":41,"ha', { flag: 'a' });
  const name = await damaged();
  await withClient(name, async (client) => {
    await client.query('set session_replication_role = origin');
    await enter(client, 2);
    const head = await sealEntries(client);
    if (head) await fileAnchor(heads).keep(head);
  });
  expect(await verify(name, heads)).toMatchObject({ code: 0, output: expect.stringMatching(/^42 lines, .*\n5 heads/) });
});

test('entries that commit late are sealed after those that came before them, and none is left out', async () => {
  const name = await damaged();
  await withClient(name, async (slow) => {
    await slow.query('begin');
    await enter(slow, 1);
    await withClient(name, async (quick) => {
      await enter(quick, 1);
      await sealEntries(quick);
    });
    await slow.query('commit');
    await sealEntries(slow);
  });
  expect(await verify(name)).toMatchObject({ code: 0, output: expect.stringMatching(/^42 lines, .*\n.*\n0 wait/) });
});

test('several workers take turns: no number is given twice and no line sealed twice', async () => {
  const name = await damaged();
  await withClient(name, (client) => enter(client, 2_500));
  await Promise.all([1, 2, 3].map(() => withClient(name, sealEntries)));
  expect(await verify(name)).toMatchObject({ code: 0, output: expect.stringMatching(/^2540 lines/) });
});

test('no session of a subgraph keeps the log from being sealed', async () => {
  const name = await damaged();
  await withClient(name, async (attacker) => {
    await attacker.query('set role police');
    await attacker.query(`select pg_advisory_lock(hashtext('hub.audit.seal'))`);
    await expect(attacker.query('select from audit.turn for update')).rejects.toMatchObject({ code: '42501' });
    await withClient(name, async (client) => {
      await client.query(`set lock_timeout = '2s'`);
      await enter(client, 1);
      expect(await sealEntries(client)).toMatchObject({ number: LINES + 1 });
    });
  });
});

test('the worker appends and does no more; no subgraph touches a seal', async () => {
  const attempts = [
    ['auditor', `update audit.audit_seal set hash = '\\x00'`],
    ['auditor', 'delete from audit.audit_seal'],
    ['auditor', `update audit.audit_entry set purpose = null`],
    ['auditor', 'delete from audit.audit_entry'],
    ['auditor', `insert into audit.audit_entry (id) values (gen_random_uuid())`],
    ['police', 'select * from audit.audit_seal'],
    ['police', `insert into audit.audit_seal values (99, gen_random_uuid(), '\\x00', now())`],
    ['police', 'delete from audit.unsealed'],
    ['auditor', 'update audit.turn set only_one = true'],
    ['auditor', 'delete from audit.turn'],
    ['data_protection_officer', 'delete from audit.audit_entry'],
    ['data_protection_officer', `update audit.audit_seal set hash = '\\x00'`],
  ];
  await withClient(STORE, async (client) => {
    for (const [role, statement = ''] of attempts) {
      await client.query('begin');
      await client.query(`set local role ${role}`);
      const code = await client.query(statement).then(
        () => 'allowed',
        (error: { code?: string }) => error.code,
      );
      await client.query('rollback');
      expect([role, statement, code]).toEqual([role, statement, '42501']);
    }
  });
});
