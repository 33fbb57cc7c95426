import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OpenHub, openHub } from '../../support/open-hub.js';
import { type HostileSubgraph, hostileSubgraph, SECRET } from './hostile-subgraph.js';
import { flood, MISBEHAVIOURS } from './misbehaviours.js';
import { askEveryPart, oneOfEveryPart, type Parts } from './parts.js';

/*
 * One of the four subgraphs misbehaves, the other three are themselves: the answer lacks its part, comes in time, and nothing of what it
 * said is passed on.
 */

const SUBGRAPH_TIMEOUT_MS = 1_000;
/** Generous: a query is asked again once when its connection broke, and the machine has other work to do. */
const IN_TIME_MS = 5_000;

interface Attacked {
  readonly name: string;
  readonly hub: OpenHub;
  readonly hostile: HostileSubgraph;
}

/** Hubs of which one subgraph each is another's. */
let attacked: readonly Attacked[];
let asked: Readonly<Record<string, string>>;
let right: Parts;

async function attack(name: string): Promise<Attacked> {
  const hostile = await hostileSubgraph(() => hub.subgraphs.byName.get(name));
  const hub = await openHub({ replace: () => ({ [name]: hostile.url }), subgraphTimeoutMs: SUBGRAPH_TIMEOUT_MS });
  return { name, hub, hostile };
}

beforeAll(async () => {
  const healthy = await openHub();
  attacked = await Promise.all(['organisations', 'incidents', 'alerts', 'communications'].map(attack));
  asked = await oneOfEveryPart(healthy);
  right = (await askEveryPart(healthy, asked)).data;
  await healthy.close();
});
afterAll(async () => {
  for (const { hostile } of attacked) hostile.close();
  await Promise.all(attacked.map(({ hub }) => hub.close()));
});

async function expectOnlyItsPartMissing({ name, hub, hostile }: Attacked, listener: RequestListener): Promise<void> {
  hostile.behave(listener);
  const startedAt = performance.now();
  const { data, errors, text, headers, status } = await askEveryPart(hub, asked);
  expect(performance.now() - startedAt).toBeLessThan(IN_TIME_MS);
  expect([status, data]).toEqual([200, { ...right, [name]: null }]);
  expect(errors).toEqual([
    {
      message: 'A part of the hub cannot be reached for now: try again.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    },
  ]);
  expect(hostile.asked()).toBeGreaterThan(0);
  for (const said of [text, JSON.stringify(headers), hub.log()]) expect(said).not.toContain(SECRET);
}

// Whichever of the four it is, side by side: what says nothing is waited for.
test.each(Object.keys(MISBEHAVIOURS))('a subgraph that %s costs the answer its own part alone', async (what) => {
  const listener = MISBEHAVIOURS[what] as RequestListener;
  await Promise.all(attacked.map((each) => expectOnlyItsPartMissing(each, listener)));
});

test('a subgraph that answers with 100 MB is not read to the end, nor kept', async () => {
  for (const each of attacked) {
    let sent = 0;
    const before = process.memoryUsage();
    await expectOnlyItsPartMissing(each, (_request, response) =>
      flood(response, 100, (megabytes) => {
        sent = megabytes;
      }),
    );
    // What is in flight between two sockets comes on top of the 16 MB an answer may have.
    expect(sent).toBeLessThan(60);
    const { arrayBuffers } = process.memoryUsage();
    expect(arrayBuffers - before.arrayBuffers).toBeLessThan(100 * 1024 * 1024);
  }
});

test('a subgraph that sends the gateway elsewhere is not followed, least of all with the viewer token', async () => {
  let askedElsewhere = 0;
  const elsewhere = createServer((_request, response) => {
    askedElsewhere += 1;
    response.end('{"data":{}}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/graphql`;
  for (const status of [301, 302, 307, 308])
    for (const each of attacked)
      await expectOnlyItsPartMissing(each, (_request, response) => void response.writeHead(status, { location }).end());
  elsewhere.close();
  expect(askedElsewhere).toBe(0);
});
