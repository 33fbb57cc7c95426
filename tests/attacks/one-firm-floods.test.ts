import { as, tokenOf } from '../support/ask.js';
import { startWatchedGateway, type WatchedGateway } from '../support/watched-gateway.js';

/* One firm asks for the most it may without a pause: it is refused before that costs anything, and everybody else is answered as before. */

const RECORDS_PER_MINUTE = 120_000;
const WINDOWS_PER_MINUTE = 6;
const ROOT_FIELD = 50;
const FLOOD = 200;
/** Thirty counts of all there is: small to send, small to answer, and the most work there is to do. */
const COUNTS = Array.from({ length: 30 }, (_, index) => `a${index}: incidents(first: 1) { totalCount }`);
const PRICE = COUNTS.length * (ROOT_FIELD + 1);
const OTHERS = ['firm.rivoli', 'police.prefecture', 'press.officer'];

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await startWatchedGateway({ environment: { RECORDS_PER_MINUTE: String(RECORDS_PER_MINUTE) } });
  await Promise.all(OTHERS.map((name) => as(name, { url: hub.url }).data('{ me { id } }')));
}, 60_000);
afterAll(() => hub.close());

async function flood(): Promise<Response> {
  return fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf('firm.vendome', hub.url)}`,
    },
    body: JSON.stringify({ query: `{ ${COUNTS.join(' ')} }` }),
  });
}

test('the firm is told to wait, its refusals reach no subgraph, and others go on', async () => {
  // As many as the window allows, and from then on refusals.
  const allowed = Math.ceil(RECORDS_PER_MINUTE / WINDOWS_PER_MINUTE / PRICE);
  const first = await Promise.all(Array.from({ length: allowed + 1 }, flood));
  const served = first.filter(({ status }) => status === 200).length;
  expect(served).toBeGreaterThan(0);
  expect(served).toBeLessThanOrEqual(allowed);

  await hub.look();
  const [refused, answered] = await Promise.all([
    Promise.all(Array.from({ length: FLOOD }, flood)),
    Promise.all(
      OTHERS.map((name) => as(name, { url: hub.url }).ask('{ me { id } alerts(first: 5) { nodes { id } } }')),
    ),
  ]);
  const { statements } = await hub.look();
  for (const { status, data, errors } of answered) {
    expect([status, errors]).toEqual([200, undefined]);
    expect(data?.['alerts']).not.toBeNull();
  }
  const late = refused.filter(({ status }) => status === 200).length;
  // A new window may have begun meanwhile.
  expect(late).toBeLessThanOrEqual(2 * allowed);
  expect(refused.filter(({ status }) => status === 429)).toHaveLength(FLOOD - late);
  for (const { status, headers } of refused)
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  const ofOthers = 60 * OTHERS.length;
  expect(statements).toBeLessThan(ofOthers + late * COUNTS.length * 3);
});
