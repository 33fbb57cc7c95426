import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOperationManifest } from '@hub/gateway/operation/registered/operation-manifest';
import { DEMO_MEMBERS } from '@hub/schema/sample/demo-members';
import { purposeOf } from '../support/demo-viewers.js';
import { aRow } from '../support/given/an-import.js';
import { type OpenHub, openHub, type RawAnswer } from '../support/open-hub.js';

/* US07: a connected system sends the operations that were registered for it. Whoever holds its credentials asks nothing of his own. */

const SCHEMA = join(import.meta.dirname, '../../schema');
const textOf = (name: string, subject = 'system.prefecture'): string =>
  readFileSync(join(SCHEMA, 'operations', subject, `${name}.graphql`), 'utf8');
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const SYNCHRONISE = textOf('Synchronise');
const SINCE = { since: '2013-01-01T00:00:00Z' };
/** Good GraphQL, a mistake, an introspection, and the registered text with a space more. */
const AD_HOC = ['{ me { id } }', '{', '{ __schema { types { name } } }', '{ nothing }', `${SYNCHRONISE} `];

let hub: OpenHub;
beforeAll(async () => {
  const of = await readOperationManifest(join(SCHEMA, 'operations.json'));
  const forAnother = { name: 'Me', body: 'query Me { me { id } }', clientName: 'system.elsewhere' };
  hub = await openHub({
    registered: [...of, { ...forAnother, id: idOf(forAnother.body) }],
    systemsAsk: 'registered',
  });
});
afterAll(() => hub.close());

/** Posts a body as it stands, as the account of the Préfecture or as another member. */
const post = async (body: object, userName = 'system.prefecture'): Promise<RawAnswer> =>
  hub.send({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.provider.signIn(userName)}`,
      'hub-purpose': purposeOf(userName),
    },
    body: JSON.stringify(body),
  });
const byId = (id: string) => ({ persistedQuery: { version: 1, sha256Hash: id } });
const codesOf = ({ text }: RawAnswer): unknown =>
  JSON.parse(text).errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code);

test('a registered operation is answered alike by its text and by its id alone', async () => {
  // Of a month in which no test files anything: what it lists stands still.
  const query = textOf('RobberiesOfDecember');
  const byText = await post({ query });
  const byItsId = await post({ extensions: byId(idOf(query)) });
  expect(byText.status).toBe(200);
  expect(JSON.parse(byText.text).data.incidents.nodes).toHaveLength(1);
  expect(byItsId.text).toBe(byText.text);
});

test('every operation that is registered for the demo’s system is answered in full', async () => {
  for (const name of ['ActiveAlerts', 'Removed', 'RobberiesOfDecember', 'Synchronise']) {
    const answer = await post({ extensions: byId(idOf(textOf(name))), variables: SINCE });
    expect([name, answer.status, JSON.parse(answer.text).errors]).toEqual([name, 200, undefined]);
  }
});

test.each(DEMO_MEMBERS)('the first question the console offers $userName is answered in full', async (member) => {
  const { status, text } = await post({ query: member.starterQuery }, member.userName);
  const { data, errors } = JSON.parse(text);
  expect([status, errors]).toEqual([200, undefined]);
  expect(Object.values(data).every((answer) => answer !== null)).toBe(true);
});

test('a firm’s own system imports, sends again what it sent, and reads where it stands', async () => {
  const text = textOf('ImportIncidents', 'system.rivoli');
  const rows = [await aRow('firm.rivoli'), { senderReference: 'Worth nothing' }];
  const send = async (operation: object) => {
    const answer = await post({ ...operation, variables: { input: { rows } } }, 'system.rivoli');
    return JSON.parse(answer.text).data.importIncidents;
  };
  const first = await send({ query: text });
  expect(first).toMatchObject({
    rows: [
      { isNew: true, errors: [] },
      { isNew: false, incident: null },
    ],
    errors: [],
  });
  const again = await send({ extensions: byId(idOf(text)) });
  expect(again.rows[0]).toEqual({ ...first.rows[0], isNew: false });
  const own = await post(
    { query: textOf('OwnIncidents', 'system.rivoli'), variables: { since: new Date(Date.now() - 60_000) } },
    'system.rivoli',
  );
  const found = JSON.parse(own.text).data.incidents.nodes.find(
    ({ id }: { id: string }) => id === first.rows[0].incident.id,
  );
  expect(found).toMatchObject({ recordStatus: 'SUBMITTED', place: { address: expect.any(String) } });
});

test.each(AD_HOC)('an ad-hoc query is refused before it is read: %p', async (query) => {
  const answer = await post({ query, variables: SINCE });
  expect([answer.status, codesOf(answer)]).toEqual([403, ['OPERATION_NOT_REGISTERED']]);
  expect(JSON.parse(answer.text)).not.toHaveProperty('data');
});

test.each([
  ['the id of a registered one beside another text', { query: '{ me { id } }', extensions: byId(idOf(SYNCHRONISE)) }],
  ['the text beside an id that is not its own', { query: '{ me { id } }', extensions: byId(idOf('{ me { id } }')) }],
  ['an id that nobody registered', { extensions: byId('0'.repeat(64)) }],
  ['an id that is none', { extensions: { persistedQuery: { version: 1, sha256Hash: { length: 64 } } } }],
  ['neither text nor id', { variables: {} }],
  ['nothing', {}],
  ['a list of operations', [{ query: SYNCHRONISE, variables: SINCE }]],
  ['an operation registered for another system', { query: 'query Me { me { id } }' }],
  ['the id of an operation of another system', { extensions: byId(idOf('query Me { me { id } }')) }],
])('%s is refused', async (_what, body) => {
  const answer = await post(body);
  expect([answer.status, codesOf(answer)]).toEqual([403, ['OPERATION_NOT_REGISTERED']]);
});

test('what is in the address is judged as what is in a body', async () => {
  const ask = async (search: string): Promise<RawAnswer> => {
    const response = await fetch(`${hub.url}?${search}`, {
      headers: {
        authorization: `Bearer ${await hub.provider.signIn('system.prefecture')}`,
        'hub-purpose': 'INVESTIGATION',
        'apollo-require-preflight': '1',
      },
    });
    return { status: response.status, text: await response.text(), headers: {} };
  };
  const query = (text: string): string => `query=${encodeURIComponent(text)}`;
  const variables = `variables=${encodeURIComponent(JSON.stringify(SINCE))}`;
  const extensions = `extensions=${encodeURIComponent(JSON.stringify(byId(idOf(SYNCHRONISE))))}`;
  expect((await ask(`${extensions}&${variables}`)).status).toBe(200);
  expect((await ask(`${query(SYNCHRONISE)}&${variables}`)).status).toBe(200);
  for (const search of [
    query('{ me { id } }'),
    `${query('{ me { id } }')}&${extensions}`,
    `${query(SYNCHRONISE)}&${query('{ me { id } }')}`,
    `${extensions}&${extensions}`,
    'extensions=%7B',
    '',
  ])
    expect([search, codesOf(await ask(search))]).toEqual([search, ['OPERATION_NOT_REGISTERED']]);
});

test('what a system sends is not registered by being sent', async () => {
  const text = 'query Mine { me { id } }';
  for (let time = 0; time < 2; time += 1) {
    expect((await post({ query: text, extensions: byId(idOf(text)) })).status).toBe(403);
    expect((await post({ extensions: byId(idOf(text)) })).status).toBe(403);
  }
});

test('people ask what they like, and nothing they send is kept for others', async () => {
  const text = 'query OfThePolice { me { id } }';
  expect((await post({ query: text, extensions: byId(idOf(text)) }, 'police.oclco')).status).toBe(200);
  const unknown = await post({ extensions: byId(idOf(text)) }, 'firm.rivoli');
  // By these words clients that try the id first know that they have to send the text.
  expect(JSON.parse(unknown.text).errors).toEqual([
    { message: 'PersistedQueryNotFound', extensions: { code: 'BAD_REQUEST' } },
  ]);
});

test('the law does not ask who had an operation registered', async () => {
  const answer = await post({ extensions: byId(idOf(SYNCHRONISE)), variables: SINCE }, 'firm.rivoli');
  const { nodes } = JSON.parse(answer.text).data.incidents;
  expect(nodes.some(({ victim }: { victim: object | null }) => victim === null)).toBe(true);
  expect(nodes.every(({ complaint, victim }: Record<string, object | null>) => !complaint || victim)).toBe(true);
});
