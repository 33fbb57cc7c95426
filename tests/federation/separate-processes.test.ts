import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { as } from '../support/ask.js';
import { purposeOf } from '../support/demo-viewers.js';
import { BEFORE_THOSE_OF_TESTS } from '../support/given/of-the-sample.js';
import { type SeparateHub, startSeparateHub } from '../support/separate-hub.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';

/*
 * The other shape of the hub: each subgraph a process of its own, reached over HTTP, and a real OpenID Connect provider. The commands are
 * those of docker/compose.yaml. The same operations must give the same answers as the hub in one process; the journeys themselves run on
 * this shape as well (tests/apart).
 */

const ROOT = join(import.meta.dirname, '../..');
/** Of days on which no test files anything: its total would move all the time. */
const COMMITTEE = readFileSync(join(import.meta.dirname, '../journeys/committee/committee.graphql'), 'utf8').replace(
  'incidents(first: 20)',
  `incidents(first: 20, filter: { ${BEFORE_THOSE_OF_TESTS} })`,
);

let hub: SeparateHub;

beforeAll(async () => {
  hub = await startSeparateHub();
}, 90_000);

afterAll(async () => {
  const codes = await hub.close();
  expect(codes.every((code) => code === 0)).toBe(true);
});

async function ask(
  userName: string,
  query: string,
): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.provider.signIn(userName)}`,
      'hub-purpose': purposeOf(userName),
    },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown };
}

test('each subgraph says that it keeps an idle connection for longer than the minute of the usual load balancers', async () => {
  for (const url of hub.subgraphUrls) {
    const { headers } = await fetch(`${url}/health/live`);
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(65);
  }
});

const withoutCursors = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      ['endCursor', 'startCursor', 'cursor', 'nextCursor'].includes(key) ? undefined : inner,
    ),
  );

test.each([
  ['firm.rivoli', 'the committee query', COMMITTEE],
  ['secretariat.validator', 'the committee query', COMMITTEE],
  [
    'system.prefecture',
    'a page of the synchronisation',
    readFileSync(join(ROOT, 'schema/operations/system.prefecture/Synchronise.graphql'), 'utf8').replace(
      '$since: DateTime!, $after: String',
      '$since: DateTime = "2000-01-01T00:00:00Z", $after: String',
    ),
  ],
  [
    'press.officer',
    'the statements',
    '{ statements(first: 100) { totalCount nodes { id status headline body clearances { kind granted } aboutAlerts { id } } } }',
  ],
  ['press.officer', 'a list the role may not read', '{ incidents { nodes { id } } }'],
  ['police.oclco', 'an unknown record', '{ incident(id: "00000000-0000-4000-8000-000000000000") { id narrative } }'],
  ['firm.rivoli', 'a date that is none', '{ alerts(filter: { issuedSince: "yesterday" }) { totalCount } }'],
  ['dpo.observatory', 'who it is', '{ me { id role organisation { displayName kind } } }'],
])('%s gets the same answer to %s from separate processes as from one', async (userName, _what, query) => {
  await whileNothingMoves(
    async () => {
      const { data = null, errors = [] } = await as(userName, { purpose: purposeOf(userName) }).ask(query);
      return { data: withoutCursors(data), codes: errors.map((error) => error.extensions?.code) };
    },
    async (together) => {
      const { data = null, errors = [] } = await ask(userName, query);
      expect({ data: withoutCursors(data), codes: errors.map((error) => error.extensions.code) }).toEqual(together);
    },
  );
});

test('a subject the provider vouches for but the hub does not know is nobody', async () => {
  const answer = await ask('somebody.else', '{ me { id } }');
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a member of a suspended firm, and of a firm whose agreement ended, is nobody', async () => {
  for (const subject of ['firm.suspended', 'firm.former']) {
    const answer = await ask(subject, '{ me { id } }');
    expect([subject, answer.errors?.[0]?.extensions.code]).toEqual([subject, 'UNAUTHENTICATED']);
  }
});
