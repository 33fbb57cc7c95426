import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { as } from '../support/ask.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';
import { type Attack, LITTLE_WORK_MS, leastWork, operation, SHORT_DELAY_MS, sendAttack } from './least-work.js';

/* More of everything than anybody needs: refused before it costs anything, with an answer that stays small. */

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
  await as('firm.rivoli', { url: hub.url }).data('{ me { id } }');
}, 60_000);
afterAll(() => hub.close());

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const IDS = Array.from({ length: 10_000 }, (_, index) => `${index}`);
const wrong = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`v${i}`, 'x']));
const BY_AREA = 'query ($filter: IncidentFilter) { incidents(filter: $filter) { totalCount } }';
const SMALL = JSON.stringify({ query: '{ me { id } }' });
const LARGE = JSON.stringify({ query: `{ me { id } } #${'x'.repeat(50_000_000)}` });

/** Bytes as `fetch` takes them. */
const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

const encoded = (encoding: string, body: Buffer): Attack => ({
  body: bytes(body),
  headers: { 'content-encoding': encoding },
});
const ofType = (type: string, body: Attack['body'] = SMALL): Attack => ({ body, headers: { 'content-type': type } });

const FLOODS: Readonly<Record<string, readonly [status: number, attack: Attack]>> = {
  '5,000 aliases': [400, operation(`{ ${times(5_000, (i) => `a${i}: me { id }`)} }`)],
  '400 aliases of what costs nothing': [400, operation(`{ ${times(400, (i) => `a${i}: __typename`)} }`)],
  '5,000 directives': [400, operation(`{ me { id ${times(5_000, () => '@include(if: true)')} } }`)],
  '400 unknown directives': [400, operation(`{ me { id ${times(400, (i) => `@d${i}`)} } }`)],
  '10,000 repeated fields': [400, operation(`{ me { ${times(10_000, () => 'id')} } }`)],
  '1,900 repeated fields': [400, operation(`{ me { ${times(1_900, () => 'id')} } }`)],
  '400 unknown fields': [400, operation(`{ ${times(400, (i) => `nothing${i}`)} }`)],
  'a depth of 200': [400, operation(`{ ${'me { organisation { members { '.repeat(66)} id ${' }'.repeat(66 * 3)} }`)],
  // Fragments are no depth, and this one says no more than what stands in it.
  '300 inline fragments around one field': [
    200,
    operation(`{ me { ${'... on Member { '.repeat(300)} id ${'}'.repeat(300)} } }`),
  ],
  '600 inline fragments around one field': [
    400,
    operation(`{ me { ${'... on Member { '.repeat(600)} id ${'}'.repeat(600)} } }`),
  ],
  '10,000 ids in the document': [
    400,
    operation(`{ incidents(filter: { areaCode: ${JSON.stringify(IDS)} }) { totalCount } }`),
  ],
  '10,000 ids in a variable': [400, operation(BY_AREA, { filter: { areaCode: IDS } })],
  '10,000 lists, one within another, in a variable': [
    400,
    { body: `{"query":${JSON.stringify(BY_AREA)},"variables":{"filter":${nested(10_000)}}}` },
  ],
  '10,000 lists, one within another, in the extensions': [
    200,
    { body: `{"query":"{ me { id } }","extensions":{"x":${nested(10_000)}}}` },
  ],
  '900 lists, one within another, in the document': [
    400,
    operation(`{ incidents(filter: { areaCode: ${nested(900)} }) { totalCount } }`),
  ],
  '5,000 wrong variables': [
    413,
    operation(`query (${times(5_000, (i) => `$v${i}: Int`)}) { me { id } }`, wrong(5_000)),
  ],
  '3,000 wrong variables': [
    400,
    operation(`query (${times(3_000, (i) => `$v${i}: Int`)}) { me { id } }`, wrong(3_000)),
  ],
  '300 wrong variables, some of them used': [
    400,
    operation(
      `query (${times(300, (i) => `$v${i}: Int!`)}) { me { id } ${times(29, (i) => `i${i}: alerts(first: $v${i}) { totalCount }`)} }`,
      wrong(300),
    ),
  ],
  '6,000 variables nobody asked for': [200, operation('{ me { id } }', wrong(6_000))],
  'one number of 90,000 digits': [400, operation(`{ alerts(first: ${'9'.repeat(90_000)}) { totalCount } }`)],
  'one name of 90,000 letters': [400, operation(`{ ${'a'.repeat(90_000)} }`)],
  'one unknown fragment of 90,000 letters': [400, operation(`{ me { ...${'a'.repeat(90_000)} } }`)],
  '90,000 spaces and commas': [200, operation(`{ me { id } } ${' ,'.repeat(45_000)}`)],
  '600 operations': [400, operation(times(600, (i) => `query q${i} { __typename }`))],
  '300 fragments nobody uses': [
    400,
    operation(`{ me { id } } ${times(300, (i) => `fragment f${i} on Member { id }`)}`),
  ],
  'a body of one megabyte': [413, operation(`{ me { id } } #${'x'.repeat(1_000_000)}`)],
  'a gzip bomb': [415, encoded('gzip', gzipSync(LARGE))],
  'a brotli bomb': [415, encoded('br', brotliCompressSync(LARGE))],
  'a deflate bomb': [415, encoded('deflate', deflateSync(LARGE))],
  'a bomb within a bomb': [415, encoded('gzip, gzip', gzipSync(gzipSync(LARGE)))],
  'an encoding nobody knows': [415, encoded('x-nothing', Buffer.from(SMALL))],
  'the charset of a mainframe': [415, ofType('application/json; charset=ibm500')],
  'seven-bit Unicode': [415, ofType('application/json; charset=utf-7')],
  'sixteen-bit Unicode': [415, ofType('application/json; charset=utf-16', bytes(Buffer.from(SMALL, 'utf16le')))],
  'a charset nobody knows': [415, ofType(`application/json; charset=${'x'.repeat(5_000)}`)],
  'a type with 1,000 parameters': [200, ofType(`application/json; ${times(1_000, (i) => `p${i}=1;`)} charset=utf-8`)],
};

test.each(Object.entries(FLOODS))(
  '%s: refused or answered with little work and few words',
  async (_what, [status, attack]) => {
    const work = await leastWork(hub, attack);
    expect([work.status, work.answer.slice(0, 300)]).toEqual([status, expect.any(String)]);
    expect(work.answer).not.toContain('INTERNAL_SERVER_ERROR');
    expect(work.answer.length).toBeLessThan(20_000);
    expect(work.cpuMs).toBeLessThan(LITTLE_WORK_MS);
    expect(work.eventLoopDelayMs).toBeLessThan(SHORT_DELAY_MS);
  },
);

test('ten rounds of all of it leave no memory behind', async () => {
  const attacks = Object.values(FLOODS).map(([, attack]) => attack);
  const round = () => Promise.all(attacks.map(async (attack) => (await sendAttack(hub.url, attack)).arrayBuffer()));
  await round();
  const before = await hub.heapMegabytes();
  for (let i = 0; i < 10; i += 1) await round();
  expect((await hub.heapMegabytes()) - before).toBeLessThan(15);
});
