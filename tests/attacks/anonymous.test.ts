import type { GraphQLObjectType } from 'graphql';
import { apiSchema } from '../support/graph-paths.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';

/* Whoever has not said who he is learns nothing from the hub: not even whether what he asked makes sense. */

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
}, 60_000);
afterAll(() => hub.close());

const CONSTANT_BODY =
  '{"errors":[{"message":"Who is asking could not be established: sign in, then send the access token as a bearer token.","extensions":{"code":"UNAUTHENTICATED"}}]}';

/** Everything of an answer that could tell one from another; the date and the request's own id are the same for nobody. */
async function answerTo(init: RequestInit, path = '/graphql'): Promise<string> {
  const response = await fetch(`${hub.url}${path}`, init);
  const headers = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  return JSON.stringify([response.status, headers, await response.text()]);
}

const asJson = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
});
const operation = (query: string): RequestInit => asJson(JSON.stringify({ query }));

/** Every root field of the graph, alone and with no argument. */
function rootFields(): RequestInit[] {
  const schema = apiSchema();
  const named = (keyword: string, type: GraphQLObjectType | null | undefined) =>
    Object.keys(type?.getFields() ?? {}).map((field) => operation(`${keyword} { ${field} { __typename } }`));
  return [...named('query', schema.getQueryType()), ...named('mutation', schema.getMutationType())];
}

test('without a token every operation gets one and the same answer, and no subgraph hears of it', async () => {
  const attempts = [
    ...rootFields(),
    operation('{ __schema { types { name fields { name } } } }'),
    operation('{ _service { sdl } }'),
    operation('{ nothingOfTheKind }'),
    operation('{ unfinished'),
    operation(`{ __typename } #${'x'.repeat(1_000_000)}`),
    asJson(''),
    asJson('[]'),
    asJson('{"query":'),
    asJson('{}', { 'content-encoding': 'gzip' }),
    asJson('{}', { 'content-type': 'application/json; charset=x' }),
    { method: 'POST', body: 'query=%7B__typename%7D' },
    { method: 'PUT' },
    { method: 'DELETE' },
    { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' } },
    { method: 'GET' },
    operation('{ me { id } }'),
  ];
  await hub.look();
  const before = hub.logLines().length;
  const answers = await Promise.all(attempts.map((attempt) => answerTo(attempt)));
  const answered = new Set([...answers, await answerTo({}, '/graphql?query={__typename}')]);
  expect([...answered]).toEqual([expect.stringContaining(JSON.stringify(CONSTANT_BODY))]);
  expect([...answered][0]).toMatch(/^\[401,/);
  expect((await hub.look()).statements).toBe(0);
  expect(await hub.logLinesSince(before, attempts.length + 1)).toHaveLength(attempts.length + 1);
});

test('each attempt leaves one line in the log, which holds nothing of what was sent', async () => {
  const before = hub.logLines().length;
  await answerTo(
    asJson('{"query":"{ incident(id: \\"my-own-words\\") { id } }"}', { authorization: 'Bearer my.own.words' }),
  );
  await answerTo({ headers: { authorization: 'Basic my-own-words' } }, '/graphql?query=my-own-words');
  const lines = await hub.logLinesSince(before, 2);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ route: 'graphql', method: 'POST', status: 401 }),
    expect.objectContaining({ route: 'graphql', method: 'GET', status: 401, refusal: 'no bearer token' }),
  ]);
  expect(lines.join()).not.toMatch(/my.own.words/);
});
