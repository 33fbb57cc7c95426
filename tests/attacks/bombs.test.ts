import { as } from '../support/ask.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';
import { LITTLE_WORK_MS, leastWork, operation, SHORT_DELAY_MS, sendAttack } from './least-work.js';

/*
 * A document of a kilobyte whose fragments use one another doubles with each level: written out it has more fields than there are atoms.
 * Planned, one such document stops a gateway for half a minute; so it is refused before it is planned.
 */

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
  await as('firm.rivoli', { url: hub.url }).data('{ me { id } }');
}, 60_000);
afterAll(() => hub.close());

type Shape = readonly [how: string, root: string, type: string, spread: (next: string) => string];

const SHAPES: readonly Shape[] = [
  ['directly', 'incidents(first: 1) { nodes {…} }', 'Incident', (next) => next],
  ['through lists', 'alerts(first: 1) { nodes {…} }', 'Alert', (next) => `basedOn { alerts(first: 1) { ${next} } }`],
  [
    'through inline fragments',
    'organisations(first: 1) { nodes {…} }',
    'Organisation',
    (next) => `... on Organisation { ${next} }`,
  ],
  [
    'through a record and back',
    'premises(id: "1") {…}',
    'Premises',
    (next) => `organisation { premises(first: 1) { nodes { ${next} } } }`,
  ],
  ['under directives', 'me {…}', 'Member', (next) => `... @include(if: true) { ${next} }`],
];

function bomb(levels: number, fanOut: number, [, root, type, spread]: Shape): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const spreads = Array.from({ length: fanOut }, () => spread(`...f${level + 1}`)).join(' ');
    return `fragment f${level} on ${type} { ${spreads} }`;
  });
  return `{ ${root.replace('…', ' ...f0 ')} } ${fragments.join(' ')} fragment f${levels} on ${type} { id }`;
}

const BOMBS = [8, 12, 16, 20, 30, 40].flatMap((levels) =>
  [2, 3].flatMap((fanOut) => SHAPES.map((shape) => [levels, fanOut, shape[0], shape] as const)),
);

test.each(BOMBS)(
  '%d levels of %d, %s, are refused with less than 50 ms of work',
  async (levels, fanOut, _how, shape) => {
    const work = await leastWork(hub, operation(bomb(levels, fanOut, shape)));
    // Eight levels of two are 256 fields, which an honest operation may have.
    if (levels > 8 || fanOut > 2)
      expect([work.status, work.answer]).toEqual([400, expect.stringContaining('QUERY_TOO_COSTLY')]);
    expect(work.cpuMs).toBeLessThan(LITTLE_WORK_MS);
    expect(work.eventLoopDelayMs).toBeLessThan(SHORT_DELAY_MS);
    expect(work.answer.length).toBeLessThan(10_000);
  },
);

test('fragments that use one another in a circle, and cut off halfway, are refused as cheaply', async () => {
  const circle = Array.from(
    { length: 200 },
    (_, i) => `fragment f${i} on Member { ...f${(i + 1) % 200} ...f${(i * 7) % 200} }`,
  );
  for (const query of [`{ me { ...f0 } } ${circle.join(' ')}`, bomb(40, 3, SHAPES[0] as Shape).slice(0, -20)]) {
    const work = await leastWork(hub, operation(query));
    expect(work.status).toBe(400);
    expect(work.cpuMs).toBeLessThan(LITTLE_WORK_MS);
    expect(work.answer.length).toBeLessThan(30_000);
  }
});

test('another member is served in turn while eight attackers send bombs without a pause, and memory stays as it was', async () => {
  const ATTACKERS = 8;
  const other = as('firm.vendome', { url: hub.url });
  await other.data('{ me { id } }');
  const heapBefore = await hub.heapMegabytes();
  let sent = 0;
  let refused = 0;
  let over = false;
  const attacker = async (): Promise<void> => {
    while (!over) {
      sent += 1;
      // Each is another document: none is known from before.
      const query = bomb(40, 3, SHAPES[sent % SHAPES.length] as Shape) + ' '.repeat(sent);
      const response = await sendAttack(hub.url, operation(query));
      expect(response.status).toBe(400);
      await response.arrayBuffer();
      refused += 1;
    }
  };
  const attackers = Array.from({ length: ATTACKERS }, attacker);
  // How many bombs were refused while one question was answered: it counts turns, so a slow machine does not change it.
  const ahead: number[] = [];
  for (let i = 0; i < 30; i += 1) {
    const before = refused;
    await other.data('{ me { id } }');
    ahead.push(refused - before);
  }
  over = true;
  await Promise.all(attackers);
  ahead.sort((a, b) => a - b);
  expect(refused).toBeGreaterThan(ATTACKERS);
  expect(ahead[15]).toBeLessThanOrEqual(5 * ATTACKERS);
  expect((await hub.heapMegabytes()) - heapBefore).toBeLessThan(15);
});
