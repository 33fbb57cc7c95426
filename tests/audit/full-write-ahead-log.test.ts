import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import { fileAnchor } from '@hub/shared/audit/chain/file-anchor';
import { sealEntries } from '@hub/shared/audit/chain/seal-entries';
import { verifyChain } from '@hub/shared/audit/chain/verify-chain';
import { type OpenSubgraph, openSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { generateViewerKeys, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import { parse } from 'graphql';
import pg from 'pg';
import { pino } from 'pino';
import { copyEmptyCluster } from '../support/copy-empty-cluster.js';
import { database } from '../support/database.js';
import { type DatabaseServer, startDatabaseServer } from '../support/database-server.js';
import { viewerOf } from '../support/demo-viewers.js';
import { EMPTY } from '../support/prepared-cluster.js';
import { TEST_IDENTITY_SECRET, TEST_LOGIN_PASSWORD } from '../support/test-login.js';

/*
 * The disk is full where PostgreSQL writes ahead: it cannot commit, gives up and ends. Nothing is answered meanwhile; once
 * there is room, all that was answered is in the access log, and the log is whole.
 */

const READ = parse('{ auditTrail(first: 1, filter: { operation: ERASURE }) { totalCount } }');
/** Of the sixteen megabytes of each file that PostgreSQL writes ahead in; no other file of this database is as large. */
const LIMIT_KB = 12_288;

let directory: string;
let cluster: string;
let server: DatabaseServer;
let organisations: OpenSubgraph;
let read: (count: number) => Promise<Reading[]>;

interface Reading {
  readonly requestId: string;
  readonly isAnswered: boolean;
  readonly code: unknown;
}

const addressFor = (login: { username?: string; password?: string }): string =>
  Object.assign(new URL(server.url), { pathname: `/${EMPTY}`, ...login }).href;

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressFor({}) });
  // It goes down with the server.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function restart(limit?: number): Promise<void> {
  const { port } = new URL(server.url);
  await server.stop();
  server = await startDatabaseServer({ directory: cluster, port, ...(limit && { limit }) });
}

beforeAll(async () => {
  const subgraph = subgraphs.find(({ name }) => name === 'organisations');
  if (!subgraph) throw new Error('There is no subgraph organisations.');
  directory = await mkdtemp(join(tmpdir(), 'hub-write-ahead-'));
  cluster = await copyEmptyCluster();
  server = await startDatabaseServer({ directory: cluster });
  // The next file is begun, and there is room in it.
  await asSuperuser((client) => client.query('select pg_switch_wal()'));
  await restart(LIMIT_KB);
  const { privateKey, publicKey } = await generateViewerKeys();
  organisations = await openSubgraph(subgraph, {
    databaseUrl: addressFor({ username: 'organisations_login', password: TEST_LOGIN_PASSWORD }),
    viewerKey: publicKey,
    cursorSecret: 'a secret for cursors',
    identitySecret: TEST_IDENTITY_SECRET,
    log: pino({ level: 'silent' }),
    maxConnections: 4,
  });
  const officer = await viewerOf(database(), 'dpo.observatory', 'AUDIT');
  const sign = await viewerTokenSigner(privateKey);
  read = (count) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const requestId = randomUUID();
        const { data, errors } = await organisations.execute({
          document: READ,
          token: await sign({ ...officer, requestId }),
        });
        return { requestId, isAnswered: Boolean(data?.['auditTrail']), code: errors?.[0]?.extensions['code'] };
      }),
    );
}, 120_000);

afterAll(async () => {
  await organisations.close();
  await server.stop();
  await Promise.all([directory, cluster].map((each) => rm(each, { recursive: true, force: true })));
});

/** Writes ahead what nobody needs, until little room is left. */
const fill = (): Promise<void> =>
  asSuperuser(async (client) => {
    const room = async (): Promise<number> => {
      const { rows } = await client.query(
        `select (pg_walfile_name_offset(pg_current_wal_insert_lsn())).file_offset as written`,
      );
      return LIMIT_KB * 1_024 - rows[0].written;
    };
    while ((await room()) > 200_000)
      await client.query(`select pg_logical_emit_message(false, 'filler', repeat('x', 100000))`);
  });

/** As many as it takes until there is no more room. */
async function readUntilRefused(): Promise<Reading[]> {
  const readings: Reading[] = [];
  while (readings.every(({ isAnswered }) => isAnswered)) readings.push(...(await read(20)));
  return readings;
}

test('nothing is answered while it is full, and what was answered before is in the log once there is room again', async () => {
  const before = await read(5);
  expect(before.map(({ isAnswered }) => isAnswered)).toEqual([true, true, true, true, true]);
  const anchor = fileAnchor(join(directory, 'heads.jsonl'));
  const seal = async (): Promise<void> => {
    const head = await asSuperuser((client) => sealEntries(client));
    if (head) await anchor.keep(head);
  };
  await seal();

  await fill();
  const untilFull = await readUntilRefused();
  const meanwhile = await read(10);
  expect(untilFull.some(({ code }) => code === 'SERVICE_UNAVAILABLE')).toBe(true);
  expect(new Set(meanwhile.map(({ isAnswered, code }) => isAnswered || code))).toEqual(
    new Set(['SERVICE_UNAVAILABLE']),
  );

  await restart();
  const after = await read(5);
  expect(after.map(({ isAnswered }) => isAnswered)).toEqual([true, true, true, true, true]);
  const asked = [...before, ...untilFull, ...meanwhile, ...after];
  const logged = await asSuperuser(async (client) => {
    const { rows } = await client.query(`select request_id from audit.audit_entry where record_type = 'AuditTrail'`);
    return new Set(rows.map((row) => row.request_id));
  });
  expect(asked.filter(({ isAnswered, requestId }) => isAnswered && !logged.has(requestId))).toEqual([]);
  expect([...logged].filter((requestId) => !asked.some((reading) => reading.requestId === requestId))).toEqual([]);
  await seal();
  expect(await asSuperuser((client) => verifyChain(client, anchor))).toMatchObject({
    head: { number: logged.size },
    waiting: 0,
    damage: null,
  });
}, 120_000);
