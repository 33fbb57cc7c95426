import fc from 'fast-check';
import { type Asker, as } from '../support/ask.js';
import { purposeOf } from '../support/demo-viewers.js';
import { AFTER_THOSE_OF_TESTS, BEFORE_THOSE_OF_TESTS } from '../support/given/of-the-sample.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';
import { isOpenTo, MEMBERS } from './members.js';
import { type List, readList } from './read-list.js';

const PAGE = 'first: $first, after: $after';
const FEW = `filter: { category: [CONFINEMENT_ROBBERY, RAM_RAID], ${BEFORE_THOSE_OF_TESTS} }`;

const LISTS: Readonly<Record<string, List>> = {
  'incidents, the latest first': { field: `incidents(${FEW}, ${PAGE})` },
  'incidents, the earliest first': { field: `incidents(${FEW}, orderBy: OCCURRED_ASC, ${PAGE})` },
  'incidents, the longest unchanged first': { field: `incidents(${FEW}, orderBy: UPDATED_ASC, ${PAGE})` },
  // Graver than those that tests write, and published as few of theirs are: lists that stand still for long enough.
  alerts: { field: `alerts(filter: { minSeverity: SEVERE }, ${PAGE})` },
  statements: { field: `statements(status: PUBLISHED, ${PAGE})` },
  'police services': { field: `organisations(kind: POLICE_SERVICE, ${PAGE})` },
  regions: { field: `areas(level: REGION, ${PAGE})`, key: 'inseeCode' },
  'the incidents of the own house': { field: `incidents(${PAGE})`, within: ['me', 'organisation'] },
  'the premises of the own house': { field: `premises(${PAGE})`, within: ['me', 'organisation'] },
};

const asking = (userName: string): Asker => as(userName, { purpose: purposeOf(userName), justification: 'page sizes' });

/** Whether pages are what pages of one list are: as full as they can be, one after another, each knowing where it stands. */
function expectPages(
  { keys, pages }: Awaited<ReturnType<typeof readList>>,
  sizes: readonly number[],
  leadsOn: boolean,
): void {
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
      endCursor: edges.at(-1)?.cursor ?? (leadsOn ? expect.any(String) : null),
    });
  }
}

/** In whose name other tests file all the time: its list does not stand still for as long as it takes to read. */
const NEVER_STILL = 'firm.vendome';

const cases = MEMBERS.flatMap((userName) =>
  Object.entries(LISTS)
    .filter(([name]) => !(userName === NEVER_STILL && name === 'the incidents of the own house'))
    .filter(([, { field }]) => isOpenTo(userName, field.split('(', 1)[0] ?? field))
    .map(([name, list]) => ({ userName, name, list })),
);

/** Lists by hundreds as they were read last, by member and field: the order a list has stays while nobody writes. */
const lastRead = new Map<string, readonly string[]>();

/** Reads a list by hundreds and in pages of the sizes given by turns, and expects the same records in the same order. */
async function expectSame(userName: string, list: List, sizes: readonly number[]): Promise<void> {
  const asker = asking(userName);
  const name = `${userName} ${list.field} ${list.within}`;
  let known = lastRead.get(name);
  await whileNothingMoves(
    async () => {
      const keys = known ?? (await readList(asker, list, [100])).keys;
      known = undefined;
      lastRead.set(name, keys);
      return keys;
    },
    async (keys) => {
      const read = await readList(asker, list, sizes);
      expect(read.keys).toEqual(keys);
      // Changes have no end: the cursor leads on to what changes later, from an empty page too.
      expectPages(read, sizes, list.field.includes('UPDATED_ASC'));
    },
  );
}

test.each(cases)('$name are the same for $userName, 1, 3 and 80 at a time', async ({ userName, list }) => {
  await expectSame(userName, list, [1, 3, 80]);
});

test('pages of every size can follow one another', async () => {
  // A large one is always among them: of small ones alone a long list has hundreds of pages.
  const sizes = fc
    .tuple(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }), fc.integer({ min: 20, max: 100 }))
    .map(([some, large]) => [...some, large]);
  const isSame = fc.asyncProperty(fc.constantFrom(...cases), sizes, ({ userName, list }, chosen) =>
    expectSame(userName, list, chosen),
  );
  await fc.assert(isSame, { numRuns: 10 });
});

test.each(['firm.rivoli', 'secretariat.analyst'])('all the incidents %s can see are one list', async (userName) => {
  for (const days of [BEFORE_THOSE_OF_TESTS, AFTER_THOSE_OF_TESTS])
    await expectSame(userName, { field: `incidents(filter: { ${days} }, ${PAGE})` }, [73, 100]);
});

const CURSORS_MADE_UP = ['', 'x', 'A'.repeat(64), `${'é'.repeat(20)}`, 'W10='];

test.each(Object.entries(LISTS))(
  'a cursor that was made up opens no page of %s',
  async (_name, { field, within = [] }) => {
    const opened = `${field.replace('first: $first', 'first: 1')} { pageInfo { hasNextPage } }`;
    const query = [...within].reverse().reduce((inner, outer) => `${outer} { ${inner} }`, opened);
    const asked = CURSORS_MADE_UP.map((_, turn) => `c${turn}: ${query.replace('$after', `$after${turn}`)}`);
    const variables = Object.fromEntries(CURSORS_MADE_UP.map((after, turn) => [`after${turn}`, after]));
    const answer = await asking('firm.rivoli').ask(
      `query (${Object.keys(variables).map((name) => `$${name}: String`)}) { ${asked.join(' ')} }`,
      variables,
    );
    const refused = answer.errors?.map(({ path, message, extensions }) => [
      path?.[0],
      extensions?.code,
      message.includes('`after`'),
    ]);
    expect(refused?.sort()).toEqual(CURSORS_MADE_UP.map((_, turn) => [`c${turn}`, 'BAD_USER_INPUT', true]));
  },
);
