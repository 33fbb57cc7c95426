import fc from 'fast-check';
import { type Asker, as } from '../support/ask.js';
import { purposeOf } from '../support/demo-viewers.js';
import { type List, readList } from './read-list.js';
import { whileNothingMoves } from './while-nothing-moves.js';

const PAGE = 'first: $first, after: $after';
const FEW = 'filter: { category: [CONFINEMENT_ROBBERY] }';

const LISTS: Readonly<Record<string, List>> = {
  'incidents, the latest first': { field: `incidents(${FEW}, ${PAGE})` },
  'incidents, the earliest first': { field: `incidents(${FEW}, orderBy: OCCURRED_ASC, ${PAGE})` },
  'incidents, the longest unchanged first': { field: `incidents(${FEW}, orderBy: UPDATED_ASC, ${PAGE})` },
  alerts: { field: `alerts(${PAGE})` },
  statements: { field: `statements(${PAGE})` },
  'police services': { field: `organisations(kind: POLICE_SERVICE, ${PAGE})` },
  regions: { field: `areas(level: REGION, ${PAGE})`, key: 'inseeCode' },
  'the incidents of the own house': { field: `incidents(${PAGE})`, within: ['me', 'organisation'] },
  'the premises of the own house': { field: `premises(${PAGE})`, within: ['me', 'organisation'] },
};

const MEMBERS = [
  'firm.vendome',
  'firm.bellecour',
  'police.paris8',
  'police.oclco',
  'secretariat.analyst',
  'secretariat.validator',
];
/** Neither press nor data protection officer reads incidents or alerts of the trade. */
const PRESS = ['press.officer', 'press.chair'];
const PRESS_LISTS = ['statements', 'police services', 'regions'];

const asking = (userName: string): Asker => as(userName, { purpose: purposeOf(userName), justification: 'page sizes' });

/** Whether pages are what pages of one list are: as full as they can be, one after another, each knowing where it stands. */
function expectPages({ keys, pages }: Awaited<ReturnType<typeof readList>>, sizes: readonly number[]): void {
  expect(new Set(keys).size).toBe(keys.length);
  for (const [index, { totalCount, nodes, edges, pageInfo }] of pages.entries()) {
    const isLast = index === pages.length - 1;
    expect(totalCount).toBe(keys.length);
    expect(nodes.length).toBeLessThanOrEqual(sizes[index % sizes.length] ?? 0);
    if (!isLast) expect(nodes).toHaveLength(sizes[index % sizes.length] ?? 0);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect(pageInfo).toEqual({
      hasNextPage: !isLast,
      hasPreviousPage: index > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    });
  }
}

const cases = [
  ...MEMBERS.flatMap((userName) => Object.keys(LISTS).map((name) => ({ userName, name }))),
  ...PRESS.flatMap((userName) => PRESS_LISTS.map((name) => ({ userName, name }))),
];

describe.each(cases)('for $userName $name', ({ userName, name }) => {
  const list = LISTS[name] as List;

  test.each([1, 3, 50])('are the same records in the same order, %i at a time', async (size) => {
    const asker = asking(userName);
    await whileNothingMoves(
      async () => (await readList(asker, list, [100])).keys,
      async (keys) => {
        const read = await readList(asker, list, [size]);
        expect(read.keys).toEqual(keys);
        expectPages(read, [size]);
      },
    );
  });
});

test('pages of every size can follow one another', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 });
  const anyCase = fc.constantFrom(...cases);
  await fc.assert(
    fc.asyncProperty(anyCase, sizes, async ({ userName, name }, chosen) => {
      const [asker, list] = [asking(userName), LISTS[name] as List];
      await whileNothingMoves(
        async () => (await readList(asker, list, [100])).keys,
        async (keys) => {
          const read = await readList(asker, list, chosen);
          expect(read.keys).toEqual(keys);
          expectPages(read, chosen);
        },
      );
    }),
    { numRuns: 25 },
  );
});

test.each(['firm.rivoli', 'police.prefecture', 'secretariat.analyst'])(
  'all that %s can see of the incidents is one list, by tens and by hundreds',
  async (userName) => {
    const list = { field: `incidents(${PAGE})` };
    const asker = asking(userName);
    await whileNothingMoves(
      async () => (await readList(asker, list, [100])).keys,
      async (keys) => {
        const sizes = [73, 10, 100];
        const read = await readList(asker, list, sizes);
        expect(read.keys).toEqual(keys);
        expectPages(read, sizes);
      },
    );
  },
);
