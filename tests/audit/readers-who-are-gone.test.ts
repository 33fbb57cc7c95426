import { randomUUID } from 'node:crypto';
import { type ClientRequest, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { generateViewerKeys } from '@hub/shared/viewer/viewer-token';
import pg from 'pg';
import { database } from '../support/database.js';
import { actAs, viewerOf } from '../support/demo-viewers.js';
import type { DeployedProcess } from '../support/deployed-process.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { BEFORE_THOSE_OF_TESTS } from '../support/given/of-the-sample.js';
import { type OpenHub, openHub } from '../support/open-hub.js';
import { startSubgraphProcess } from '../support/subgraph-process.js';
import { testLogin } from '../support/test-login.js';
import { type HoldAtTheLog, holdAtTheLog } from '../support/trouble-at-the-log.js';

/*
 * One line per record that was handed out and one per refusal, also when the reader hangs up half-way and when the process that reads is killed.
 * What should have been handed out is told by PostgreSQL's own policies, asked past the hub.
 */

const READER = 'police.prefecture';
let subgraph: DeployedProcess;
let hub: OpenHub;
let hold: HoldAtTheLog;

beforeAll(async () => {
  const keys = await generateViewerKeys();
  subgraph = await startSubgraphProcess('incidents', keys.publicKey);
  await subgraph.ready();
  hub = await openHub({ viewerKeys: keys, replace: () => ({ incidents: new URL(subgraph.url) }) });
  hold = await holdAtTheLog();
}, 60_000);

afterAll(async () => {
  await Promise.all([hold.close(), hub.close(), subgraph.end()]);
});

interface Line {
  readonly record_id: string;
  readonly refusal: string | null;
  readonly whole: string;
}

async function linesOf(justification: string): Promise<Line[]> {
  const { rows } = await database().query<Line>(
    'select record_id, refusal, to_json(e)::text as whole from audit.audit_entry e where justification = $1 order by record_id',
    [justification],
  );
  return rows;
}

const idsIn = (lines: readonly Line[]): string[] => lines.map(({ record_id }) => record_id);

/** Of these records, those whose narrative the policies let through to the reader. */
async function letThrough(ids: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: testLogin() });
  await client.connect();
  await client.query('begin');
  await actAs(client, await viewerOf(database(), READER, 'PREVENTION'));
  const { rows } = await client.query<{ id: string }>(
    'select incident_id as id from incidents.incident_particulars where narrative is not null and incident_id = any($1) order by 1',
    [ids],
  );
  await client.end();
  return rows.map(({ id }) => id);
}

interface Page {
  readonly incidents: { readonly nodes: readonly { readonly id: string; readonly narrative: string | null }[] };
}

const asking = (justification: string) => ({ purpose: 'PREVENTION', headers: { 'hub-justification': justification } });
/** Of these days no other test files anything, so that a list read twice is the same list. */
const FILTER = `filter: { withinTerritory: true, ${BEFORE_THOSE_OF_TESTS} }`;
const ALL = `filter: { ${BEFORE_THOSE_OF_TESTS} }`;
/** A page long enough that its answer does not come in one piece. */
const LARGE = `{ incidents(first: 50, ${ALL}) { nodes { id ${Array.from({ length: 25 }, (_, index) => `a${index}: narrative`).join(' ')} } } }`;
const SMALL = `{ incidents(first: 5, ${FILTER}) { nodes { id narrative } } }`;

const read = async (query: string, why: string): Promise<Page> =>
  (await hub.ask(READER, query, asking(why))).data as unknown as Page;
const firstIds = async (first: number): Promise<string[]> =>
  (await read(`{ incidents(first: ${first}, ${ALL}) { nodes { id } } }`, randomUUID())).incidents.nodes.map(
    ({ id }) => id,
  );

/** Sends a question on a connection of its own, which whoever asks can break off. */
async function send(query: string, why: string): Promise<ClientRequest> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await hub.provider.signIn(READER)}`,
    'hub-purpose': 'PREVENTION',
    'hub-justification': why,
  };
  const asked = request(hub.url, { method: 'POST', agent: false, headers }).on('error', () => {});
  asked.end(JSON.stringify({ query }));
  return asked;
}

async function untilLogged(why: string, count: number): Promise<Line[]> {
  for (let attempt = 0; attempt < 200 && (await linesOf(why)).length < count; attempt += 1) await pause(20);
  // A line that is one too many would follow at once.
  await pause(50);
  return linesOf(why);
}

test('a list of fifty under many names, and twenty aliases of records some of which are hidden or unknown, are one line per record', async () => {
  const ids = await firstIds(50);
  const why = randomUUID();
  await read(LARGE, why);
  expect(ids).toHaveLength(50);
  const lines = await linesOf(why);
  expect(idsIn(lines)).toEqual(await letThrough(ids));
  expect(lines.length).toBeGreaterThan(5);

  const hidden = await aFiledIncident('firm.bellecour');
  const named = [...(await letThrough(ids)).slice(0, 9), ...ids.slice(0, 9), hidden, randomUUID()];
  const aliased = randomUUID();
  const selections = named.map((id, index) => `a${index}: incident(id: "${id}") { id narrative }`);
  const { errors } = await hub.ask(READER, `{ ${selections.join(' ')} }`, asking(aliased));
  expect(errors).toBeUndefined();
  expect(named).toHaveLength(20);
  expect(idsIn(await linesOf(aliased))).toEqual(await letThrough(named));
  expect(await letThrough([hidden])).toEqual([]);
});

test('twenty refusals in one request are twenty lines, and none of a thing done', async () => {
  const why = randomUUID();
  const unknown = Array.from({ length: 20 }, () => randomUUID());
  const attempts = unknown.map(
    (id, index) => `a${index}: validateIncident(id: "${id}", version: 1) { errors { code } }`,
  );
  await hub.ask('secretariat.validator', `mutation { ${attempts.join(' ')} }`, asking(why));
  const lines = await linesOf(why);
  expect(idsIn(lines)).toEqual([...unknown].sort());
  expect(new Set(lines.map(({ refusal }) => refusal))).toEqual(new Set(['NOT_FOUND']));
});

test('a reader who hangs up in the middle of a large answer is logged with all of it, once, and without a word of what was read', async () => {
  const told = (await read(SMALL, randomUUID())).incidents.nodes.flatMap(({ narrative }) => narrative ?? []);
  const ids = await firstIds(50);
  const why = randomUUID();
  const asked = await send(LARGE, why);
  const begun = await new Promise<string>((resolve, reject) =>
    asked.on('error', reject).on('response', (answer) =>
      answer.once('data', (chunk: Buffer) => {
        asked.destroy();
        resolve(chunk.toString());
      }),
    ),
  );
  expect(begun).toMatch(/^\{"data":/);
  expect(() => JSON.parse(begun)).toThrow();
  // No byte leaves before its lines are written: nothing is waited for.
  const lines = await linesOf(why);
  expect(idsIn(lines)).toEqual(await letThrough(ids));
  expect(told.length).toBeGreaterThan(0);
  for (const value of told) for (const { whole } of lines) expect(whole).not.toContain(value);
});

test('a reader who hangs up before a byte has arrived is logged once with what was read for it', async () => {
  const ids = (await read(SMALL, randomUUID())).incidents.nodes.map(({ id }) => id);
  const why = hold.justification();
  await hold.take();
  const asked = await send(SMALL, why);
  await hold.untilSomebodyWaits();
  asked.destroy();
  await hold.release();
  const expected = await letThrough(ids);
  expect(expected).toHaveLength(5);
  expect(idsIn(await untilLogged(why, expected.length))).toEqual(expected);
});

test('readers who hang up at any other moment are logged with all they asked for, once, or with nothing', async () => {
  const expected = await letThrough(await firstIds(50));
  const whys = Array.from({ length: 16 }, () => randomUUID());
  for (const [index, why] of whys.entries()) {
    const asked = await send(LARGE, why);
    await pause(index * 4);
    asked.destroy();
  }
  // Whoever is served after them all has waited for the same few connections.
  await Promise.all(Array.from({ length: 6 }, () => read(LARGE, randomUUID())));
  await pause(200);
  for (const why of whys) {
    const ids = idsIn(await linesOf(why));
    expect(ids).toEqual(ids.length > 0 ? expected : []);
  }
});

test('when the process that reads is killed with an answer in its hands, nobody was told anything and nothing is in the log', async () => {
  const why = hold.justification();
  await hold.take();
  const answer = hub.ask(READER, `{ me { id } ${SMALL.slice(1)}`, asking(why));
  await hold.untilSomebodyWaits();
  expect(await subgraph.end('SIGKILL')).toBeNull();
  const { data, errors } = await answer;
  expect(data).toMatchObject({ me: { id: expect.any(String) }, incidents: null });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['SERVICE_UNAVAILABLE']);
  await hold.release();
  // Its session ends with the transaction it could not finish.
  await hold.untilNobodyIsLeft();
  expect(await linesOf(why)).toEqual([]);
});
