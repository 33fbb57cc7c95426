import { connect, type Socket } from 'node:net';
import { as, tokenOf } from '../support/ask.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';

/* Whoever sends a request drop by drop, to hold a connection for as long as possible, is cut off; meanwhile everybody else is served. */

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
}, 60_000);
afterAll(() => hub.close());

/** Sends a beginning and then a drop now and then until it is cut off; gives all it was told. */
async function drip(beginning: string): Promise<string> {
  const { hostname, port } = new URL(hub.url);
  const socket: Socket = connect(Number(port), hostname);
  let told = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk;
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  // The other end may be gone already when a drop arrives.
  socket.on('error', () => {});
  socket.write(beginning);
  const drops = setInterval(() => socket.write('x'), 200);
  await closed;
  clearInterval(drops);
  return told;
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n';

test('slow headers and slow bodies are answered with 408 and cut off, a hundred of each at once', async () => {
  const authorization = `authorization: Bearer ${await tokenOf('firm.rivoli', hub.url)}\r\n`;
  const slowHeaders = `${HEAD}x-slow: `;
  const slowBody = `${HEAD}${authorization}content-length: 50000\r\n\r\n{"query":"`;
  const hundred = (beginning: string): Promise<string>[] => Array.from({ length: 100 }, () => drip(beginning));
  const dripping = Promise.all([...hundred(slowHeaders), ...hundred(slowBody)]);
  const served = await Promise.all(
    Array.from({ length: 20 }, () => as('firm.vendome', { url: hub.url }).data('{ me { role } }')),
  );
  expect(new Set(served.map((data) => JSON.stringify(data)))).toEqual(new Set(['{"me":{"role":"OWNER"}}']));
  for (const told of await dripping) expect(told).toMatch(/^HTTP\/1\.1 408 /);
});

test('a slow body without a token is not waited for', async () => {
  expect(await drip(`${HEAD}content-length: 50000\r\n\r\n{"query":"`)).toMatch(/^HTTP\/1\.1 401 /);
});

test.each([
  ['headers of thirty kilobytes', `${HEAD}x-large: ${'x'.repeat(30_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
  ['five thousand headers', `${HEAD}${'x: y\r\n'.repeat(5_000)}\r\n`, /^HTTP\/1\.1 431 /],
  ['two lengths', `${HEAD}content-length: 5\r\ncontent-length: 6\r\n\r\n{}`, /^HTTP\/1\.1 400 /],
  [
    'a length and chunks',
    `${HEAD}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    /^HTTP\/1\.1 400 /,
  ],
  ['a header within a header', `${HEAD}x: y\nz: w\r\n\r\n`, /^HTTP\/1\.1 400 /],
  ['no HTTP at all', '\u0016\u0003\u0001\r\n\r\n', /^HTTP\/1\.1 400 /],
])('%s are refused before anybody looks at them', async (_what, sent, refusal) => {
  expect(await drip(sent)).toMatch(refusal);
});
