import { isDeepStrictEqual } from 'node:util';
import { subgraphs } from '@hub/schema/subgraphs';
import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { mayEverRead } from '../support/law-of-the-hub.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';
import type { ArgumentCase, ListUnderTest, Node } from './arguments/argument-case.js';
import { ARGUMENT_CASES, LISTS } from './arguments/argument-cases.js';

/*
 * A filter is a read of its column. So every member, with every filter, is either refused or gets exactly those records of the list that
 * the member itself would pick, going by nothing but the values it reads.
 */

const PAGE_SIZE = 100;

/** Filters that are asked in one operation, which may use thirty aliases. */
const AT_ONCE = 20;

/** The time of an alert can be over between a question and its judgement: what does not agree is asked again. */
const ATTEMPTS = 3;

interface Page {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const listOf = (name: string): ListUnderTest => {
  const list = LISTS.find((one) => one.name === name);
  if (!list) throw new Error(`No list ${name}`);
  return list;
};

const takesFilter = ({ name }: ListUnderTest): boolean =>
  ['incidents', 'alerts', 'overdueFeedback', 'crimeSeries'].includes(name);

const keyNameOf = (list: string): string => (list === 'areas' ? 'inseeCode' : 'id');

/** A page of the list within its bounds; an argument of the same name takes the place of a bound. */
function pageOf(list: ListUnderTest, bounds: string, selection: string, written = '', after = ''): string {
  const name = written.split(':')[0];
  const kept = bounds.split(', ').filter((bound) => bound && bound.split(':')[0] !== name);
  const given = [...kept, written].filter(Boolean).join(', ');
  const narrowed = takesFilter(list) ? `filter: { ${given} }` : given;
  return `${list.name}(first: ${PAGE_SIZE} ${after} ${narrowed}) { pageInfo { hasNextPage endCursor } nodes { ${selection} } }`;
}

/** Reads the pages that follow one. */
async function readOn(asker: Asker, page: Page, pageAfter: (cursor: string) => string): Promise<Node[]> {
  const nodes = [...page.nodes];
  for (let { pageInfo } = page; pageInfo.hasNextPage; ) {
    const { next } = await asker.data<{ next: Page }>(`{ next: ${pageAfter(`after: "${pageInfo.endCursor}"`)} }`);
    nodes.push(...next.nodes);
    pageInfo = next.pageInfo;
  }
  return nodes;
}

async function readWhole(asker: Asker, list: ListUnderTest, bounds: string): Promise<Node[]> {
  const from = (after: string): string => pageOf(list, bounds, list.selection, '', after);
  const { first } = await asker.data<{ first: Page }>(`{ first: ${from('')} }`);
  return readOn(asker, first, from);
}

/** Lists read whole, by member and operation. */
const whole = new Map<string, readonly Node[]>();

interface Compared {
  readonly given: readonly string[];
  readonly picked: readonly string[];
}

const agree = ({ given, picked }: Compared): boolean => given.join() === picked.join();

/** The records that are in both lists, and say the same of themselves. */
function inBoth(before: readonly Node[], after: readonly Node[]): Node[] {
  const later = new Map(after.map((node) => [keyOf(node), node]));
  return before.filter((node) => isDeepStrictEqual(node, later.get(keyOf(node))));
}

const boundsOf = (one: ArgumentCase): string => one.within ?? listOf(one.list).within ?? '';

/** What the filters of a member let through, or the codes of refusals. */
interface Filtered {
  readonly kept: ReadonlySet<string>;
  readonly codes: readonly unknown[];
}

/** Asks several filters at once, of every record only which it is. One that is refused is refused whatever it is narrowed to. */
async function askFiltered(asker: Asker, cases: readonly (readonly [ArgumentCase, boolean])[]): Promise<Filtered[]> {
  const pages = cases.map(
    ([one, isOpen]) =>
      (after: string): string =>
        pageOf(listOf(one.list), isOpen ? boundsOf(one) : '', keyNameOf(one.list), one.written, after),
  );
  const answer = await asker.ask<Record<string, Page | null>>(
    `{ ${pages.map((page, number) => `c${number}: ${page('')}`).join(' ')} }`,
  );
  return Promise.all(
    pages.map(async (pageAfter, number) => {
      const page = answer.data?.[`c${number}`];
      const nodes = page ? await readOn(asker, page, pageAfter) : [];
      const errors = (answer.errors ?? []).filter(({ path }) => path === undefined || path[0] === `c${number}`);
      return { kept: new Set(nodes.map(keyOf)), codes: errors.map(({ extensions }) => extensions?.code) };
    }),
  );
}

/**
 * What the filter gave, and what the member would have picked. Others write while this test reads: what does not agree is judged by the
 * records that the whole list said the same of before and afterwards.
 */
async function compare(asker: Asker, one: ArgumentCase, asked: Filtered): Promise<Compared> {
  const list = listOf(one.list);
  const bounds = boundsOf(one);
  const key = `${asker.userName} ${one.list} ${bounds}`;
  let { kept } = asked;
  for (let attempt = 1; ; attempt += 1) {
    // A bound that is itself under test stays for the list that is read whole: the member picks among what lies within it.
    const before = whole.get(key) ?? (await readWhole(asker, list, bounds));
    whole.set(key, before);
    const judged = (nodes: readonly Node[]): Compared => ({
      given: keysOf(nodes.filter((node) => kept.has(keyOf(node)))),
      picked: keysOf(nodes.filter(one.keeps)),
    });
    if (agree(judged(before))) return judged(before);
    [{ kept }] = (await askFiltered(asker, [[one, true]])) as [Filtered];
    const after = await readWhole(asker, list, bounds);
    whole.set(key, after);
    const stood = judged(inBoth(before, after));
    if (attempt === ATTEMPTS || agree(stood)) return stood;
  }
}

const keyOf = (node: Node): string => String(node['id'] ?? node['inseeCode']);

const keysOf = (nodes: readonly Node[]): string[] => nodes.map(keyOf).sort();

const ruleOf = (argument: string): readonly string[] => {
  const cut = argument.lastIndexOf('.');
  const rules = subgraphs.flatMap(
    ({ access }) => access.arguments[argument.slice(0, cut)]?.[argument.slice(cut + 1)] ?? [],
  );
  return rules.flatMap((rule) => (rule.kind === 'reads' ? rule.columns : []));
};

const matchedBySomebody = new Set<string>();

describe.each(DEMO_USER_NAMES)('%s', (userName) => {
  const asker = as(userName, { purpose: purposeOf(userName), justification: 'filters' });
  const open = new Set<ArgumentCase>();
  const asked = new Map<ArgumentCase, Filtered>();

  beforeAll(async () => {
    const viewer = await viewerOf(database(), userName, purposeOf(userName));
    for (const one of ARGUMENT_CASES) {
      const columns = [`Query.${one.list}`, ...ruleOf(one.argument)].map(
        (column) => column.split('.') as [string, string],
      );
      if (columns.every(([type, field]) => mayEverRead(viewer, type, field))) open.add(one);
    }
    for (let begin = 0; begin < ARGUMENT_CASES.length; begin += AT_ONCE) {
      const cases = ARGUMENT_CASES.slice(begin, begin + AT_ONCE);
      const answers = await askFiltered(
        asker,
        cases.map((one) => [one, open.has(one)]),
      );
      for (const [number, one] of cases.entries()) asked.set(one, answers[number] as Filtered);
    }
  });

  test.each(ARGUMENT_CASES.map((one) => [one.list, one.written, one] as const))(
    'of %s with %s gets what it would pick itself, or a refusal',
    async (_list, _written, one) => {
      const filtered = asked.get(one) as Filtered;
      expect(filtered.codes).toEqual(open.has(one) ? [] : ['FORBIDDEN']);
      if (!open.has(one)) return void expect([...filtered.kept]).toEqual([]);
      const { given, picked } = await compare(asker, one, filtered);
      expect(given).toEqual(picked);
      if (given.length > 0) matchedBySomebody.add(one.argument);
    },
  );
});

/** The columns behind each order, as they are kept in the part of an incident that everybody shares. */
const ORDERS = [
  ['OCCURRED_DESC', 'half_day_from desc, id desc'],
  ['OCCURRED_ASC', 'half_day_from, id'],
  ['UPDATED_ASC', 'updated_at, id'],
] as const;

describe.each(ORDERS)('the order %s', (order, columns) => {
  test.each(DEMO_USER_NAMES)('goes for %s by what everybody shares, or is refused', async (userName) => {
    const asker = as(userName, { purpose: purposeOf(userName), justification: 'orders' });
    const viewer = await viewerOf(database(), userName, purposeOf(userName));
    const operation = `{ incidents(first: 100, orderBy: ${order}, filter: { ${listOf('incidents').within} }) { nodes { id } } }`;
    if (!mayEverRead(viewer, 'Query', 'incidents')) {
      const { errors } = await asker.ask(operation);
      expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
      return;
    }
    await whileNothingMoves(
      async () =>
        (await asker.data<{ incidents: { nodes: { id: string }[] } }>(operation)).incidents.nodes.map(({ id }) => id),
      async (ids) => {
        const { rows } = await database().query(
          `select id from incidents.incident where id = any($1) order by ${columns}`,
          [ids],
        );
        expect(ids).toEqual(rows.map(({ id }: { id: string }) => id));
        if (ids.length > 1) matchedBySomebody.add(`IncidentOrder.${order}`);
      },
    );
  });
});

interface Method {
  readonly all: readonly { readonly id: string; readonly status: string; readonly expiresAt: string }[];
  readonly active: readonly { readonly id: string }[];
}

test.each(DEMO_USER_NAMES)('of the alerts on a method, %s gets as active those it reads as active', (userName) =>
  whileNothingMoves(
    async () =>
      (
        await as(userName, { purpose: purposeOf(userName) }).data<{ modusOperandi: Method[] }>(
          '{ modusOperandi { all: alerts(first: 50, activeOnly: false) { id status expiresAt } active: alerts(first: 50) { id } } }',
        )
      ).modusOperandi,
    async (methods) => {
      for (const { all, active } of methods) {
        const read = all.filter(({ status, expiresAt }) => status === 'ISSUED' && Date.parse(expiresAt) > Date.now());
        // Of more than fifty the latest are listed, and those in force go further back than all.
        const first = active.slice(0, all.length < 50 ? active.length : read.length);
        expect(first.map(({ id }) => id)).toEqual(read.map(({ id }) => id));
        if (all.length > active.length) matchedBySomebody.add('ModusOperandi.alerts.activeOnly');
      }
    },
  ),
);

/** What chooses among the lines of the access log is proven in `tests/audit`, the order of overdue feedback in `tests/investigation`, what chooses among figures in `tests/statistics` and
 * `tests/journeys/foresight`: a figure has no list to pick from. */
const PROVEN_ELSEWHERE: ReadonlySet<string> = new Set([
  'AuditTrailFilter',
  'OverdueFeedbackOrder',
  'Query.accessesToMyRecords',
  'Query.statistics',
  'Query.clearUp',
  'Query.isChangeReal',
  'Query.emergencyCallQuality',
  'Query.forecast',
  'Area.forecast',
  'Area.nearRepeat',
  'Area.hotSpots',
]);

test('every argument the law says reads a column was used, and matched something for somebody', () => {
  const reading = subgraphs.flatMap(({ access }) =>
    Object.entries(access.arguments).flatMap(([owner, rules]) =>
      Object.entries(PROVEN_ELSEWHERE.has(owner) ? {} : rules).flatMap(([name, rule]) =>
        rule.kind === 'reads' ? [`${owner}.${name}`] : [],
      ),
    ),
  );
  expect(reading.filter((argument) => !matchedBySomebody.has(argument))).toEqual([]);
});
