import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as } from '../support/ask.js';
import { startWatchedGateway } from '../support/watched-gateway.js';

/* The libraries of the hub can report to their makers. A hub of police data reports to nobody. */

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-connections-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** What would have the libraries report, measure and fetch, if the hub let them. */
const TEMPTING = {
  APOLLO_TELEMETRY_DISABLED: '',
  APOLLO_KEY: 'service:hub:key',
  APOLLO_GRAPH_REF: 'hub@current',
  APOLLO_SCHEMA_REPORTING: 'true',
  APOLLO_DISABLE_SECURITY_RECURSIVE_SELECTIONS_CHECK: 'true',
  APOLLO_DISABLE_SECURITY_NON_LOCAL_SELECTIONS_CHECK: 'true',
};

test('from start to stop the hub opens no connection but to its database', async () => {
  const file = join(directory, 'connections.json');
  const hub = await startWatchedGateway({ environment: TEMPTING, recordConnections: file });
  const asked = [
    as('firm.rivoli', { url: hub.url }).ask('{ incidents(first: 2) { nodes { place { area { name } } } } }'),
    as('police.oclco', { url: hub.url, purpose: 'INVESTIGATION' }).ask(
      '{ alerts(first: 2) { nodes { description } } }',
    ),
    as('press.officer', { url: hub.url }).ask('{ nothing }'),
  ];
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 400]);
  // What is measured is sent at the end at the latest.
  await hub.close();
  const database = new URL(process.env['HUB_TEST_DATABASE_URL'] ?? '');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([database.host]);
});
