import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileAnchor } from '@hub/shared/audit/chain/file-anchor';
import { sealEntries } from '@hub/shared/audit/chain/seal-entries';
import { startSealing } from '@hub/shared/audit/chain/start-sealing';
import pg from 'pg';
import { pino } from 'pino';
import { startTemplateDatabase, type TemplateDatabase } from '../mutants/template-database.js';
import { database } from '../support/database.js';
import { aFiledIncident } from '../support/given/a-declaration.js';

/*
 * Yesterday's backup is restored. What was written down outside the database tells that the log was longer, and what was erased since is erased
 * again (GDPR art. 17). A copy of the database stands for the backup: the embedded PostgreSQL comes without pg_dump.
 */

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');
const TABLES = [
  'incident',
  'incident_particulars',
  'incident_goods',
  'incident_offenders',
  'incident_complaint',
  'incident_declaration',
  'outcome_feedback',
];
const PERSONAL = ['grimés', 'AB-123-CD', 'CLO-FULL-FACE-HELMET', 'rue de la Paix', '7F3A-92QK', 'interpellé'];

let server: TemplateDatabase;
let directory: string;
let anchor: string;
/** The database of the hub that is restored, whichever it is at the time. */
let url: string;
let withdrawn: string;
let kept: string;

async function administer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const command = (file: string): Promise<string> =>
  run(process.execPath, [file], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      ADMIN_DATABASE_URL: url,
      HUB_AUDIT_ANCHOR: anchor,
      HUB_ARCHIVE_AFTER_YEARS: '100',
    },
  }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
const archive = () => command('schema/dist/archive.js');
const verify = () => command('subgraphs/shared/dist/audit/verify.js');

/** An incident as a firm files it with everything that may be known of persons, put into this database as it stands. */
async function anIncidentOf(client: pg.Client): Promise<string> {
  const id = await aFiledIncident('firm.vendome', {
    descriptors: ['CLO-FULL-FACE-HELMET'],
    vehicles: [{ make: 'Yamaha', plate: 'AB-123-CD' }],
    stolenItems: [{ kind: 'WATCH', serialNumber: '7F3A-92QK' }],
  });
  await client.query('set session_replication_role = replica');
  for (const table of TABLES) {
    const key = table === 'incident' ? 'id' : 'incident_id';
    const { rows } = await database().query(`select to_json(t) as row from incidents.${table} t where ${key} = $1`, [
      id,
    ]);
    for (const { row } of rows)
      await client.query(
        `insert into incidents.${table} select * from json_populate_record(null::incidents.${table}, $1)`,
        [row],
      );
  }
  await client.query(`update incidents.incident_particulars set address = '7 rue de la Paix' where incident_id = $1`, [
    id,
  ]);
  await client.query(
    `insert into incidents.outcome_feedback (id, incident_id, at, organisation_id, text, handling_tlp, handling_codes, member_id)
     values (gen_random_uuid(), $1, now(), gen_random_uuid(), 'Un auteur interpellé.', 'TLP_AMBER_STRICT', '{H0}', gen_random_uuid())`,
    [id],
  );
  await client.query('set session_replication_role = origin');
  return id;
}

/** All that is kept of an incident, as text. */
const whole = (id: string): Promise<string> =>
  administer(async (client) => {
    const parts: unknown[] = [];
    for (const table of TABLES) {
      const key = table === 'incident' ? 'id' : 'incident_id';
      const { rows } = await client.query(
        `select to_json(t)::text as text from incidents.${table} t where ${key} = $1`,
        [id],
      );
      parts.push(rows);
    }
    return JSON.stringify(parts);
  });

const enter = (client: pg.Client, operation: string, recordId: string, what = 'Incident'): Promise<unknown> =>
  client.query(
    `insert into audit.audit_entry (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id,
       actor_organisation_id, actor_role, request_id)
     values (gen_random_uuid(), date_trunc('milliseconds', clock_timestamp()), 'incidents', $1, 'Incident', $2, array[$3],
       gen_random_uuid(), gen_random_uuid(), 'firm', 'r')`,
    [operation, recordId, what],
  );

/** The hub's own worker, for as long as it takes to seal what waits. */
const seal = (): Promise<void> =>
  startSealing({ databaseUrl: url, anchor: fileAnchor(anchor), log: pino({ level: 'silent' }) }).stop();

/** Makes one database a copy of another, as a restore does. */
async function copy(from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href });
  await client.connect();
  await client.query(`drop database if exists ${to}`);
  await client.query(`create database ${to} template ${from}`);
  await client.query(`revoke temporary on database ${to} from public`);
  await client.end();
}

const erased = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of fileAnchor(anchor).erasures()) ids.push(id);
  return ids;
};

beforeAll(async () => {
  server = await startTemplateDatabase({ isEmpty: true });
  directory = await mkdtemp(join(tmpdir(), 'hub-restored-'));
  anchor = join(directory, 'heads.jsonl');
  url = await server.copy('present');
  await administer(async (client) => {
    [withdrawn, kept] = [await anIncidentOf(client), await anIncidentOf(client)];
    for (const id of [withdrawn, kept]) await enter(client, 'COLLECTION', id);
  });
  await seal();
}, 60_000);

afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

test('what a backup brings back is missed in the log and erased again, and nothing else is touched', async () => {
  await copy('present', 'backup');
  await administer((client) => enter(client, 'ERASURE', withdrawn));
  await seal();
  expect(await verify()).toMatch(/^3 lines, each as it was sealed/);

  await copy('backup', 'present');
  expect(await verify()).toMatch(/^CUT: Line 3 was cut off/);
  const [before, untouched] = [await whole(withdrawn), await whole(kept)];
  for (const text of PERSONAL) expect(before).toContain(text);

  expect(await archive()).toMatch(/^Archived 0 .*\nErased 1 incidents again .* of 1 that were ever erased\.$/m);
  const after = await whole(withdrawn);
  for (const text of PERSONAL) expect(after).not.toContain(text);
  expect(after).toContain('WITHDRAWN');
  // As a withdrawal leaves it: lists are empty lists, whatever they are kept as.
  const { rows: left } = await administer((client) =>
    client.query(
      `select g.items, to_jsonb(o.descriptors) as descriptors, o.plates from incidents.incident_goods g
         join incidents.incident_offenders o using (incident_id) where g.incident_id = $1`,
      [withdrawn],
    ),
  );
  expect(left).toEqual([{ items: [], descriptors: [], plates: [] }]);
  expect(await whole(kept)).toBe(untouched);
  expect(await archive()).toMatch(/^Erased 0 /m);

  const { rows } = await administer((client) =>
    client.query(
      `select operation, record_id, field_classes from audit.audit_entry where actor_role = 'archive' order by operation`,
    ),
  );
  expect(rows).toEqual([
    { operation: 'ALTERATION', record_id: withdrawn, field_classes: ['recordStatus:SUBMITTED>WITHDRAWN'] },
    { operation: 'ERASURE', record_id: withdrawn, field_classes: ['Incident'] },
  ]);
  // That the log was set back stays to be seen, whatever is entered later.
  await seal();
  expect(await verify()).toMatch(/^REWRITTEN: Line 3 bears another seal/);
});

test('what its retention had erased before the backup was restored is erased as such again, and not taken back', async () => {
  const old = await administer(async (client) => {
    const id = await anIncidentOf(client);
    await client.query('set session_replication_role = replica');
    await client.query(
      `update incidents.incident set record_status = 'ARCHIVED', half_day_from = '1971-05-02T11:00Z', half_day_to = '1971-05-02T23:00Z' where id = $1`,
      [id],
    );
    await client.query(
      `update incidents.incident_particulars set reported_at = '1971-05-03T08:00Z' where incident_id = $1`,
      [id],
    );
    return id;
  });
  await copy('present', 'backup');
  expect(await archive()).toMatch(/^Erased 1 incidents whose retention has passed, took back 0 /m);
  await seal();
  expect(await erased()).toContain(old);
  await copy('backup', 'present');
  expect(await whole(old)).toContain('ARCHIVED');
  expect(await archive()).toMatch(/^Erased 0 incidents again .*\nErased 1 incidents whose retention has passed/m);
  const left = await whole(old);
  expect(left).toContain('ERASED');
  for (const text of PERSONAL) expect(left).not.toContain(text);
});

test('an erasure that a worker sealed and had no time to write down is written down by the next', async () => {
  const another = randomUUID();
  await administer(async (client) => {
    await enter(client, 'ERASURE', another);
    await sealEntries(client);
  });
  expect(await erased()).not.toContain(another);
  await administer((client) => enter(client, 'CONSULTATION', kept));
  await seal();
  expect(await erased()).toContain(another);
});

test('a record that lost one piece of evidence was not erased, and is taken back by no restore', async () => {
  const another = randomUUID();
  await administer((client) => enter(client, 'ERASURE', another, `EvidenceItem:${randomUUID()}`));
  await seal();
  expect(await erased()).not.toContain(another);
});

test('what is written down outside the database tells which records were erased, and nothing of them', async () => {
  const text = await readFile(anchor, 'utf8');
  expect(text).toContain(withdrawn);
  for (const personal of PERSONAL) expect(text).not.toContain(personal);
  expect(text).not.toContain(kept);
});
