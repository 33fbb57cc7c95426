import { as, tokenOf } from '../support/ask.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';

/* The names every JavaScript object inherits are names like any other: whoever uses them changes no object of the hub, nor reads one. */

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

let hub: WatchedGateway;
let inherited: readonly string[];
beforeAll(async () => {
  hub = await sharedWatchedGateway();
  ({ inherited } = await hub.look());
}, 60_000);
afterAll(() => hub.close());

interface Raw {
  readonly status: number;
  readonly text: string;
}

async function send(body: string): Promise<Raw> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('firm.rivoli', hub.url)}` },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const operation = (query: string, rest = ''): string => `{"query":${JSON.stringify(query)}${rest}}`;

/** The operation is answered or refused, and the process is as it was: nothing is inherited that was not, and the next caller is served. */
async function expectUnharmed(body: string): Promise<Raw> {
  const answer = await send(body);
  expect([body, answer.status]).toEqual([body, answer.status === 400 ? 400 : 200]);
  expect(answer.text).not.toMatch(/INTERNAL_SERVER_ERROR|native code/);
  expect((await hub.look()).inherited).toEqual(inherited);
  expect((await as('firm.vendome', { url: hub.url }).data('{ me { role } }'))['me']).toEqual({ role: 'OWNER' });
  return answer;
}

describe.each(NAMES)('%s', (name) => {
  test('as an alias is answered under that name, or refused', async () => {
    const answer = await expectUnharmed(operation(`{ ${name}: me { ${name}: role organisation { ${name}: kind } } }`));
    if (answer.status === 200) expect(answer.text).toContain(`{"${name}":{"${name}":"`);
  });

  test('as an alias of a record that two subgraphs know is answered under that name, or refused', async () => {
    const answer = await expectUnharmed(
      operation(
        `{ ${name}: incidents(first: 2) { ${name}: nodes { ${name}: place { ${name}: area { ${name}: name } } } } }`,
      ),
    );
    if (answer.status === 200) expect(answer.text).toContain(`{"${name}":{"${name}":[`);
  });

  test('as a variable, as an argument, as an operation and as a fragment is one like any other', async () => {
    await expectUnharmed(
      operation(`query ($${name}: ID!) { area(inseeCode: $${name}) { name } }`, `,"variables":{"${name}":"75101"}`),
    );
    await expectUnharmed(operation(`{ area(${name}: "75101") { name } }`));
    await expectUnharmed(operation(`query ${name} { me { role } }`, `,"operationName":"${name}"`));
    await expectUnharmed(operation('query a { me { role } } query b { me { id } }', `,"operationName":"${name}"`));
    await expectUnharmed(operation(`{ me { ...${name} } } fragment ${name} on Member { role }`));
    await expectUnharmed(operation(`{ me { ...${name} } }`));
    await expectUnharmed(operation(`{ ${name} }`));
    await expectUnharmed(operation(`{ me { ... on ${name} { role } } }`));
    await expectUnharmed(operation(`{ __type(name: "${name}") { name } }`));
  });

  test('as a key of the request, of its variables, of an input and of the extensions is one like any other', async () => {
    const polluting = `"${name}":{"polluted":true,"role":"police"}`;
    const filter = 'query ($filter: IncidentFilter) { incidents(first: 1, filter: $filter) { totalCount } }';
    await expectUnharmed(`{"query":"{ me { role } }",${polluting}}`);
    await expectUnharmed(operation('{ me { role } }', `,"variables":{${polluting}}`));
    await expectUnharmed(operation(filter, `,"variables":{"filter":{${polluting}}}`));
    await expectUnharmed(operation('{ me { role } }', `,"extensions":{${polluting},"${name}":"INVESTIGATION"}`));
    await expectUnharmed(operation('{ me { role } }', `,"extensions":{"persistedQuery":{${polluting}}}`));
  });
});

test('of a key that comes twice the last one counts, as in any JSON, and the first leaves no trace', async () => {
  const { text } = await expectUnharmed('{"query":"{ me { workEmail } }","query":"{ me { role } }"}');
  expect(JSON.parse(text)).toEqual({ data: { me: { role: 'SECURITY_MANAGER' } } });
  const query = 'query ($id: ID!) { area(inseeCode: $id) { name } }';
  const twice = await expectUnharmed(operation(query, ',"variables":{"id":"75101","id":"nowhere"}'));
  expect(JSON.parse(twice.text)).toEqual({ data: { area: null } });
  // Two purposes in two places are refused; two in one place are the last one.
  const purposes = ',"extensions":{"purpose":"CURIOSITY","purpose":"PRESS"}';
  expect((await expectUnharmed(operation('{ me { role } }', purposes))).status).toBe(200);
});
