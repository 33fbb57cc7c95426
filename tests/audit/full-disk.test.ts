import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import { fileAnchor } from '@hub/shared/audit/chain/file-anchor';
import { sealEntries } from '@hub/shared/audit/chain/seal-entries';
import { verifyChain } from '@hub/shared/audit/chain/verify-chain';
import { type OpenSubgraph, openSubgraph } from '@hub/shared/subgraph/open-subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
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
 * The disk is full where the access log is kept. Whoever reads what has to be logged is refused until there is room again, nothing that was
 * answered is missing in the log, and the log is whole.
 */

const READ = parse('{ auditTrail(first: 1, filter: { operation: ERASURE }) { totalCount } }');

/** PostgreSQL writes ahead in files of just this size, and goes on; no table can become larger. */
const LIMIT_KB = 16_384;

let server: DatabaseServer;
let cluster: string;
let superuser: pg.Client;
let organisations: OpenSubgraph;
let officer: Viewer;
let sign: (viewer: Viewer) => Promise<string>;
let directory: string;

beforeAll(async () => {
  const subgraph = subgraphs.find(({ name }) => name === 'organisations');
  if (!subgraph) throw new Error('There is no subgraph organisations.');
  cluster = await copyEmptyCluster();
  server = await startDatabaseServer({ directory: cluster, limit: LIMIT_KB });
  const url = Object.assign(new URL(server.url), { pathname: `/${EMPTY}` });
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  const { privateKey, publicKey } = await generateViewerKeys();
  sign = await viewerTokenSigner(privateKey);
  const login = Object.assign(new URL(url), { username: 'test_login', password: TEST_LOGIN_PASSWORD });
  organisations = await openSubgraph(subgraph, {
    databaseUrl: login.href,
    viewerKey: publicKey,
    cursorSecret: 'a secret for cursors',
    identitySecret: TEST_IDENTITY_SECRET,
    log: pino({ level: 'silent' }),
    maxConnections: 4,
  });
  officer = await viewerOf(database(), 'dpo.observatory', 'AUDIT');
  directory = await mkdtemp(join(tmpdir(), 'hub-full-'));
}, 60_000);

afterAll(async () => {
  await Promise.all([organisations.close(), superuser.end()]);
  await server.stop();
  await Promise.all([directory, cluster].map((each) => rm(each, { recursive: true, force: true })));
});

interface Reading {
  readonly requestId: string;
  readonly isAnswered: boolean;
  readonly code: unknown;
}

/** A reading that has to be logged, several at once. */
function readings(count: number): Promise<Reading[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const requestId = randomUUID();
      const { data, errors } = await organisations.execute({
        document: READ,
        token: await sign({ ...officer, requestId }),
      });
      return { requestId, isAnswered: Boolean(data?.['auditTrail']), code: errors?.[0]?.extensions['code'] };
    }),
  );
}

async function logged(): Promise<Set<string>> {
  const { rows } = await superuser.query<{ request_id: string }>(
    `select request_id from audit.audit_entry where record_type = 'AuditTrail'`,
  );
  return new Set(rows.map(({ request_id }) => request_id));
}

/** What cannot be kept in less room than it takes, four times on a page. */
const WIDE = randomBytes(1_350).toString('base64');

/** Lines of nobody, more and more of them until not one goes in. */
async function fill(): Promise<string> {
  await superuser.query('set session_replication_role = replica');
  let refusal = '';
  for (const [lines, content] of [
    [1_000, WIDE],
    [1_000, ''],
    [100, ''],
    [1, ''],
  ] as const)
    for (refusal = ''; !refusal; )
      refusal = await superuser
        .query(
          `insert into audit.audit_entry (id, at, subgraph, operation, record_type, record_id, field_classes, actor_id,
             actor_organisation_id, actor_role, request_id)
           select gen_random_uuid(), now(), 'incidents', 'CONSULTATION', 'Filler', '', array[$2], gen_random_uuid(),
                  gen_random_uuid(), 'police', 'filler' from generate_series(1, $1)`,
          [lines, content],
        )
        .then(
          () => '',
          ({ message }: Error) => message,
        );
  await superuser.query('set session_replication_role = origin');
  return refusal;
}

test('while it is full nothing that has to be logged is answered, once it is freed it is, and the log lacks nothing', async () => {
  const before = await readings(5);
  expect(before.map(({ isAnswered }) => isAnswered)).toEqual([true, true, true, true, true]);

  expect(await fill()).toMatch(/could not extend file .*: File too large/);
  const meanwhile = await readings(20);
  const refused = meanwhile.filter(({ isAnswered }) => !isAnswered);
  expect(refused.length).toBeGreaterThan(10);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));

  await superuser.query(`delete from audit.audit_entry where record_type = 'Filler'`);
  await superuser.query('vacuum audit.audit_entry');
  const after = await readings(5);
  expect(after.map(({ isAnswered }) => isAnswered)).toEqual([true, true, true, true, true]);

  const answered = [...before, ...meanwhile, ...after].filter(({ isAnswered }) => isAnswered);
  expect(await logged()).toEqual(new Set(answered.map(({ requestId }) => requestId)));

  const anchor = fileAnchor(join(directory, 'heads.jsonl'));
  const head = await sealEntries(superuser);
  if (!head) throw new Error('Nothing was sealed.');
  await anchor.keep(head);
  expect(await verifyChain(superuser, anchor)).toMatchObject({
    head: { number: answered.length },
    waiting: 0,
    damage: null,
  });
});
