import { isDeepStrictEqual } from 'node:util';
import { subgraphs } from '@hub/schema/subgraphs';
import { type Answer, type Asker, as } from '../support/ask.js';
import { closeDatabase, database } from '../support/database.js';
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

/** The time of an alert can be over between a question and its judgement: what does not agree is asked again. */
const ATTEMPTS = 3;

afterAll(closeDatabase);

interface Page {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const listOf = (name: string): ListUnderTest => {
  const list = LISTS.find((one) => one.name === name);
  if (!list) throw new Error(`No list ${name}`);
  return list;
};

const takesFilter = ({ name }: ListUnderTest): boolean =>
  ['incidents', 'alerts', 'overdueFeedback', 'crimeSeries'].includes(name);

/** The list within its bounds; an argument of the same name takes the place of a bound. */
function operationOn(list: ListUnderTest, bounds: string, written = ''): string {
  const name = written.split(':')[0];
  const kept = bounds.split(', ').filter((bound) => bound && bound.split(':')[0] !== name);
  const given = [...kept, written].filter(Boolean).join(', ');
  const narrowed = takesFilter(list) ? `filter: { ${given} }` : given;
  return `query ($after: String) { ${list.name}(first: ${PAGE_SIZE}, after: $after ${narrowed}) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${list.selection} } } }`;
}

async function read(asker: Asker, operation: string, list: string): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const data: Record<string, Page> = await asker.data(operation, { after });
    const page: Page | undefined = data[list];
    if (!page) throw new Error(`No ${list}`);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
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

/**
 * What the filter gives, and what the member would have picked. Others write while this test reads: what does not agree is judged by the
 * records that the whole list said the same of before and afterwards.
 */
async function compare(asker: Asker, one: ArgumentCase): Promise<Compared> {
  const list = listOf(one.list);
  const bounds = one.within ?? list.within ?? '';
  // A bound that is itself under test stays for the list that is read whole: the member picks among what lies within it.
  const all = operationOn(list, bounds);
  const key = `${asker.userName} ${all}`;
  for (let attempt = 1; ; attempt += 1) {
    const before = whole.get(key) ?? (await read(asker, all, one.list));
    whole.set(key, before);
    const kept = new Set((await read(asker, operationOn(list, bounds, one.written), one.list)).map(keyOf));
    const judged = (nodes: readonly Node[]): Compared => ({
      given: keysOf(nodes.filter((node) => kept.has(keyOf(node)))),
      picked: keysOf(nodes.filter(one.keeps)),
    });
    if (agree(judged(before))) return judged(before);
    const after = await read(asker, all, one.list);
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

  test.each(ARGUMENT_CASES.map((one) => [one.list, one.written, one] as const))(
    'of %s with %s gets what it would pick itself, or a refusal',
    async (list, written, one) => {
      const viewer = await viewerOf(database(), userName, purposeOf(userName));
      const columns = [`Query.${list}`, ...ruleOf(one.argument)].map((column) => column.split('.') as [string, string]);
      if (!columns.every(([type, field]) => mayEverRead(viewer, type, field))) {
        const answer: Answer = await asker.ask(operationOn(listOf(list), '', written));
        expect(answer.errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
        expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
        return;
      }
      const { given, picked } = await compare(asker, one);
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
