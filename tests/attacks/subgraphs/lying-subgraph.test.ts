import { database } from '../../support/database.js';
import { isAlertOfTheSample } from '../../support/given/of-the-sample.js';
import { type OpenHub, openHub } from '../../support/open-hub.js';
import { answerJson, type HostileSubgraph, hostileSubgraph, SECRET } from './hostile-subgraph.js';

/*
 * A subgraph answers in the right form and says what is not so: the gateway hands out nothing that was not asked for, and what the other
 * subgraphs protect stays protected.
 */

let hub: OpenHub;
let hostile: HostileSubgraph;

beforeAll(async () => {
  hostile = await hostileSubgraph(() => undefined);
  hub = await openHub({ replace: () => ({ communications: hostile.url }) });
});
afterAll(async () => {
  hostile.close();
  await hub.close();
});

const VIEWER = 'firm.rivoli';
const ID = '11111111-1111-4111-8111-111111111111';
const STATEMENT = `query { statement(id: "${ID}") { id kind headline urgency } me { role } }`;

const ask = async (data: unknown, errors?: unknown, query = STATEMENT) => {
  hostile.behave((_request, response) => answerJson(response, { data, ...(errors !== undefined && { errors }) }));
  const answer = await hub.ask(VIEWER, query);
  for (const said of [JSON.stringify(answer.headers), hub.log()]) expect(said).not.toContain(SECRET);
  return answer;
};

const codesOf = ({ errors }: Awaited<ReturnType<typeof ask>>) => (errors ?? []).map((error) => error.extensions?.code);

test('what nobody asked for is not handed out', async () => {
  const { text, data } = await ask({
    statement: { __typename: 'Statement', id: ID, kind: 'PRESS_RELEASE', headline: 'x', urgency: 5, body: SECRET },
    incident: { narrative: SECRET },
    [SECRET]: 1,
  });
  expect(text).not.toContain(SECRET);
  expect(data).toMatchObject({ statement: { id: ID, headline: 'x' }, me: { role: expect.any(String) } });
});

test.each([
  ['an enum that is none', { kind: SECRET }],
  ['a number that is a text', { urgency: SECRET }],
  ['a record that is a text', SECRET],
  ['a record that is a list', [{ id: SECRET }]],
  ['a text that is a record', { headline: { secret: SECRET } }],
  ['a text that is a list', { headline: [[SECRET]] }],
  ['an identifier that is a record', { id: { secret: SECRET } }],
  ['no identifier', { id: null }],
])('%s is not handed out, and the other parts are right', async (_what, wrong) => {
  const statement =
    typeof wrong === 'string' || Array.isArray(wrong)
      ? wrong
      : { __typename: 'Statement', id: ID, kind: 'PRESS_RELEASE', headline: 'x', urgency: 5, ...wrong };
  const { text, data } = await ask({ statement });
  expect(text).not.toContain(SECRET);
  expect(data).toMatchObject({ me: { role: expect.any(String) } });
});

test('names that are special to JavaScript change no object of the gateway', async () => {
  hostile.behave((_request, response) =>
    answerJson(
      response,
      `{"data":{"__proto__":{"polluted":"${SECRET}"},"constructor":{"prototype":{"polluted":1}},
         "statement":{"__typename":"Statement","__proto__":{"polluted":"${SECRET}","headline":"${SECRET}"},"id":"${ID}","kind":"PRESS_RELEASE"}}}`,
    ),
  );
  const { text, data } = await hub.ask(VIEWER, STATEMENT);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
  expect(text).not.toContain(SECRET);
  expect(data).toMatchObject({ me: { role: expect.any(String) } });
});

test.each([
  'INTERNAL_SERVER_ERROR',
  'FORBIDDEN',
  'PURPOSE_REQUIRED',
  'UNAUTHENTICATED',
  'GRAPHQL_VALIDATION_FAILED',
  'SERVICE_UNAVAILABLE',
  '42P01',
  'constructor',
  '__proto__',
  SECRET,
])('an error with the code %s says nothing of what went wrong', async (code) => {
  const error = {
    message: `duplicate key value violates "incident_pkey": ${SECRET} at Object.<anonymous> (/srv/hub/incident.js:1:1)`,
    path: ['statement', SECRET, 3],
    locations: [{ line: 1, column: 1 }],
    extensions: { code, stacktrace: [SECRET], exception: { query: SECRET }, serviceName: SECRET, [SECRET]: SECRET },
    [SECRET]: SECRET,
  };
  const { text, data, errors } = await ask({ statement: null }, [error, { message: SECRET }]);
  expect(text).not.toContain(SECRET);
  expect(text).not.toMatch(/incident_pkey|srv|Object\.<|serviceName/);
  expect(errors).toHaveLength(2);
  expect(data).toMatchObject({ statement: null, me: { role: expect.any(String) } });
});

test('an answer of many errors is no longer than an answer of a few', async () => {
  const many = Array.from({ length: 20_000 }, () => ({ message: SECRET, path: ['statement'] }));
  const answer = await ask({ statement: null }, many);
  expect(codesOf(answer).length).toBeLessThanOrEqual(50);
  expect(answer.text.length).toBeLessThan(20_000);
});

test('data nested deeper than any stack costs the answer its own part alone', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  hostile.behave((_request, response) =>
    answerJson(response, `{"data":{"statement":{"__typename":"Statement","id":"${ID}","headline":${deep}}}}`),
  );
  const { status, data } = await hub.ask(VIEWER, STATEMENT);
  expect([status, data]).toEqual([200, expect.objectContaining({ me: { role: expect.any(String) } })]);
});

test('an edge to what its owner hides leads nowhere, whoever drew it', async () => {
  const { rows } = await database().query(
    `select (select array_agg(a.id) from (select id from alerts.alert where status = 'DRAFT' and ${isAlertOfTheSample('alert.id')}) a) as alerts,
            (select array_agg(o.id) from (select id from organisations.organisation
               where kind = 'FIRM' and not listed_to_peers limit 20) o) as firms`,
  );
  const { alerts, firms } = rows[0] as { alerts: string[]; firms: string[] };
  const own = await hub.ask(VIEWER, '{ me { organisation { id } } alerts(first: 100) { nodes { id } } }');
  const seen = JSON.stringify(own.data);
  const hidden = { alerts: alerts.filter((id) => !seen.includes(id)), firms: firms.filter((id) => !seen.includes(id)) };
  expect([hidden.alerts.length, hidden.firms.length].every((count) => count > 0)).toBe(true);
  const { data } = await ask(
    {
      statement: {
        __typename: 'Statement',
        id: ID,
        aboutAlerts: hidden.alerts.map((id) => ({ __typename: 'Alert', id, headline: SECRET, kind: 'MODUS_OPERANDI' })),
        namedFirms: hidden.firms.map((id) => ({ __typename: 'Organisation', id, displayName: SECRET })),
      },
    },
    undefined,
    `query { statement(id: "${ID}") { aboutAlerts { headline description reference areas { inseeCode } } namedFirms { displayName siren members { id } } } }`,
  );
  const leaves = JSON.stringify(data).match(/"(headline|description|reference|displayName|siren)":(?!null)/g);
  expect(leaves).toBeNull();
});
