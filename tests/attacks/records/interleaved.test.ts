import { parse } from 'graphql';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, type DemoUserName, purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { type OpenSubgraphs, openSubgraphs } from '../../support/open-subgraphs.js';
import { sharedWatchedGateway } from '../../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../../support/watched-gateway.js';

/* Many members ask the same at the same time, through few connections to the database: each gets the own answer, and nobody another's. */

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
  // Asked in the place of the hub of all tests, which would have no time for the others, and searched for secrets as that is.
  process.env['HUB_URL'] = hub.url;
}, 60_000);
afterAll(() => hub.close());

const OPERATION = `{
  me { id role organisation { id displayName } }
  incidents(first: 3) { nodes { id recordStatus narrative place { address } } }
  alerts(first: 3) { nodes { id status } }
  statements(first: 3) { nodes { id status } }
}`;

/** Nothing others may write meanwhile, so that answers can be compared over time. */
const ME = '{ me { id role organisation { id displayName siren members { id } } } }';

const TOO_SLOW = ['SERVICE_UNAVAILABLE', 'REQUEST_TIMEOUT'];

const members = DEMO_USER_NAMES;
const memberAt = (index: number): DemoUserName => members[index % members.length] ?? members[0];

test('three hundred identical operations, a hundred at once, are each answered as the member who asked', async () => {
  const own = new Map(
    await Promise.all(
      members.map(async (userName) => {
        const { data, errors } = await as(userName, { purpose: purposeOf(userName) }).ask(ME);
        return [userName, JSON.stringify({ data, errors })] as const;
      }),
    ),
  );
  expect(new Set(own.values()).size).toBe(members.length);

  const wrong: string[] = [];
  let sent = 0;
  const worker = async (): Promise<void> => {
    for (let index = sent++; index < 300; index = sent++) {
      const userName = memberAt(index);
      const { data, errors } = await as(userName, { purpose: purposeOf(userName) }).ask(ME);
      const answer = JSON.stringify({ data, errors });
      if (answer !== own.get(userName)) wrong.push(`${userName} was answered ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: 100 }, worker));
  expect(sent).toBeGreaterThanOrEqual(300);
  expect(wrong).toEqual([]);
}, 120_000);

test('a hundred and twenty of one operation by police, firm and press, all at once, hold no secret that is not for whoever asked', async () => {
  // Each answer is searched as it is read (tests/canaries); `npm run load` does the same with ten thousand.
  const askers = ['police.oclco', 'firm.vendome', 'press.officer'];
  const own = new Map<string, string>();
  for (const userName of askers)
    own.set(userName, (await as(userName).data<{ me: { id: string } }>('{ me { id } }')).me.id);
  let answered = 0;
  const wrong: unknown[] = [];
  // Forty of each: every connection of the four pools comes to serve each of them several times, after each of the others.
  const asked = Array.from({ length: 120 }, async (_, index) => {
    const userName = askers[index % askers.length] ?? '';
    const asker = as(userName, { purpose: purposeOf(userName) });
    const { data, errors = [] } = await asker.ask<{ me: { id: string } | null }>(OPERATION);
    if (data?.me?.id === own.get(userName)) answered += 1;
    // A machine that others use as well may be too slow for so many; whoever is not answered is told so.
    else if (data?.me || !errors.some(({ extensions }) => TOO_SLOW.includes(extensions?.code ?? ''))) wrong.push(data);
  });
  await Promise.all(asked);
  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(40);
}, 120_000);

describe('Five hundred at once on a pool of four connections', () => {
  let open: OpenSubgraphs;
  beforeAll(async () => {
    open = await openSubgraphs();
  });
  afterAll(() => open.close());

  test('wait their turn, and PostgreSQL answers each as the one who asked', async () => {
    const organisations = open.byName.get('organisations');
    const viewers = await Promise.all(members.map((name) => viewerOf(database(), name, purposeOf(name))));
    const document = parse('{ me { id organisation { id } } }');
    const asked = Array.from({ length: 500 }, async (_, index) => {
      const viewer = viewers[index % viewers.length] as (typeof viewers)[number];
      const requestId = `at-once-${index}`;
      const answer = await organisations?.execute({ document, token: await open.sign({ ...viewer, requestId }) });
      return { expected: { id: viewer.memberId, organisation: { id: viewer.organisationId } }, got: answer };
    });
    for (const { expected, got } of await Promise.all(asked)) {
      // The row comes through the policies of the viewer in the session: another session would find another row, or none.
      if (got?.errors) expect(got.errors[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
      else expect(got?.data?.['me']).toEqual(expected);
    }
  }, 60_000);
});
