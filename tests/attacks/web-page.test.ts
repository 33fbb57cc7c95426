import { randomUUID } from 'node:crypto';
import { hubUrl, tokenOf } from '../support/ask.js';
import { database } from '../support/database.js';
import { aDeclaration, DECLARE } from '../support/given/a-declaration.js';

/*
 * What a foreign web page can make a browser send is refused, and changes nothing: even if it had the access token, which no browser
 * sends by itself.
 */

const KEY = randomUUID();
let authorization: string;
let variables: Record<string, unknown>;
beforeAll(async () => {
  authorization = `Bearer ${await tokenOf('firm.vendome')}`;
  variables = { input: await aDeclaration('firm.vendome', { clientMutationId: KEY }) };
});

interface Sent {
  readonly method?: string;
  readonly search?: URLSearchParams;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData | URLSearchParams;
}

function send({ method = 'POST', search, headers, body }: Sent): Promise<Response> {
  const init = { method, headers: { authorization, origin: 'https://elsewhere.example', ...headers } };
  return fetch(`${hubUrl()}/graphql${search ? `?${search}` : ''}`, { ...init, ...(body !== undefined && { body }) });
}

const declaration = (): string => JSON.stringify({ query: DECLARE, variables });
const asFields = (): URLSearchParams => new URLSearchParams({ query: DECLARE, variables: JSON.stringify(variables) });

function asForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const WAYS: Readonly<Record<string, readonly [status: number, sent: () => Sent]>> = {
  'by GET': [400, () => ({ method: 'GET', search: asFields() })],
  'by GET of a client that no page can pose as': [
    405,
    () => ({ method: 'GET', search: asFields(), headers: { 'apollo-require-preflight': '1' } }),
  ],
  'by GET that says it is JSON': [
    405,
    () => ({ method: 'GET', search: asFields(), headers: { 'content-type': 'application/json' } }),
  ],
  'by GET posing as a POST': [
    400,
    () => ({ method: 'GET', search: asFields(), headers: { 'x-http-method-override': 'POST' } }),
  ],
  'by HEAD': [405, () => ({ method: 'HEAD', search: asFields() })],
  'by PUT': [405, () => ({ method: 'PUT', body: declaration(), headers: { 'content-type': 'application/json' } })],
  'as plain text': [400, () => ({ body: declaration(), headers: { 'content-type': 'text/plain' } })],
  'as plain text that mentions JSON': [
    400,
    () => ({ body: declaration(), headers: { 'content-type': 'text/plain; application/json' } }),
  ],
  'as a form': [400, () => ({ body: asFields() })],
  'as a form with files': [400, () => ({ body: asForm({ query: DECLARE, variables: JSON.stringify(variables) }) })],
  'as an upload': [
    400,
    () => ({ body: asForm({ operations: declaration(), map: '{}' }), headers: { 'apollo-require-preflight': '1' } }),
  ],
  'as bare GraphQL': [400, () => ({ body: DECLARE, headers: { 'content-type': 'application/graphql' } })],
  'of no type at all': [400, () => ({ body: declaration(), headers: { 'content-type': '' } })],
  'in the address, with an empty body': [
    400,
    () => ({ search: asFields(), body: '{}', headers: { 'content-type': 'application/json' } }),
  ],
  'as a batch': [400, () => ({ body: `[${declaration()}]`, headers: { 'content-type': 'application/json' } })],
  'as a batch in an object': [
    400,
    () => ({ body: `{"0":${declaration()}}`, headers: { 'content-type': 'application/json' } }),
  ],
};

test.each(Object.entries(WAYS))('a declaration sent %s is refused', async (_way, [status, sent]) => {
  const response = await send(sent());
  expect([response.status, await response.text()]).toEqual([status, expect.any(String)]);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('a browser that asks first whether a foreign page may send is given no permission', async () => {
  const asked: Record<string, string>[] = [
    { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, content-type' },
    { 'access-control-request-method': 'GET', 'access-control-request-private-network': 'true' },
  ];
  for (const headers of asked) {
    const response = await send({ method: 'OPTIONS', headers });
    expect(response.status).toBe(405);
    const anonymous = await fetch(`${hubUrl()}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', ...headers },
    });
    expect(anonymous.status).toBe(401);
    for (const { headers: answered } of [response, anonymous])
      expect([...answered.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('afterwards nothing has been declared; the same declaration sent as it should be is accepted', async () => {
  const declared = async (): Promise<number> => {
    const query = 'select count(*)::int as count from incidents.incident_declaration where client_mutation_id = $1';
    return (await database().query<{ count: number }>(query, [KEY])).rows[0]?.count ?? -1;
  };
  expect(await declared()).toBe(0);
  const accepted = await send({ body: declaration(), headers: { 'content-type': 'application/json' } });
  expect(accepted.status).toBe(200);
  expect(accepted.headers.get('access-control-allow-origin')).toBeNull();
  expect(await declared()).toBe(1);
});
