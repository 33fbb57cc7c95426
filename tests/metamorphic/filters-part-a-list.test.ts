import fc from 'fast-check';
import { type Asker, as } from '../support/ask.js';
import { type DemoUserName, purposeOf } from '../support/demo-viewers.js';
import { whileNothingMoves } from '../support/while-nothing-moves.js';
import { type PartingCondition, partingConditions } from './conditions.js';
import { isOpenTo, MEMBERS } from './members.js';

/*
 * Every record of a list has one value of a condition, so the counts over all its values add up to the count without it, whatever else is
 * asked for (ternary logic partitioning: Rigger and Su, OOPSLA 2020). A record that a filter loses, or counts for somebody who may not see
 * it, breaks the sum.
 */

/** Conditions of a list by name, as they are written. */
type Conditions = Readonly<Record<string, string>>;

/** Whose conditions are fields of `filter`; those of the others are arguments of their own. */
const FILTERED = new Set(['incidents', 'alerts', 'auditTrail', 'overdueFeedback', 'crimeSeries']);

/** What else can be asked for at the same time. */
const OTHERS: Readonly<Record<string, Conditions>> = {
  incidents: {
    category: '[BURGLARY, ARMED_ROBBERY, RECONNAISSANCE]',
    recordStatus: '[VALIDATED, SUBMITTED]',
    attempted: 'false',
    from: '"2008-06-01T00:00:00Z"',
    to: '"2009-06-01T00:00:00Z"',
    areaCode: '["R11", "69"]',
    modusOperandi: '["MO-DISGUISE"]',
    updatedSince: '"2009-06-01T00:00:00Z"',
    withinTerritory: 'true',
  },
  alerts: {
    kinds: '[MODUS_OPERANDI, VEHICLE]',
    status: '[ISSUED, EXPIRED, SUBMITTED]',
    areaCodes: '["75", "R11"]',
    issuedSince: '"2010-01-01T00:00:00Z"',
    minSeverity: 'MODERATE',
    activeOnly: 'true',
  },
  statements: { kind: 'PRESS_RELEASE', status: 'PUBLISHED' },
  organisations: {},
  areas: { within: '"R11"' },
  auditTrail: { operation: 'CONSULTATION', refused: 'false' },
};

/**
 * The access log grows with every look at anything: it is read up to the moment the tests begin. And incidents are of days on which no other
 * test files any.
 */
const BOUNDS: Readonly<Record<string, Conditions>> = {
  auditTrail: { to: JSON.stringify(new Date()) },
  incidents: { from: '"2000-01-01T00:00:00Z"', to: '"2009-12-01T00:00:00Z"' },
};

const MOST_OTHERS = 3;

const conditions = partingConditions();
const asking = (userName: string): Asker =>
  as(userName, { purpose: purposeOf(userName), justification: 'counts that add up' });

function list(root: string, given: Conditions): string {
  const written = Object.entries({ ...BOUNDS[root], ...given }).map(([name, value]) => `${name}: ${value}`);
  if (written.length === 0) return `${root}(first: 1)`;
  return `${root}(first: 1, ${FILTERED.has(root) ? `filter: { ${written.join(', ')} }` : written.join(', ')})`;
}

/** Counts of a list with different things given. */
async function counts(asker: Asker, root: string, all: readonly Conditions[]): Promise<number[]> {
  const asked = all.map((given, index) => `count${index}: ${list(root, given)} { totalCount }`);
  const data = await asker.data<Record<string, { totalCount: number }>>(`{ ${asked.join(' ')} }`);
  return all.map((_, index) => data[`count${index}`]?.totalCount ?? Number.NaN);
}

beforeAll(async () => {
  // Something done and something refused, for the access log to hold.
  await as('police.oclco', { purpose: 'INVESTIGATION' }).data('{ incidents(first: 10) { nodes { narrative } } }');
  await as('press.officer').ask('{ incidents { totalCount } }');
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Some of the other conditions of a list; all of them together leave nothing to count. */
function others({ root, name }: PartingCondition): fc.Arbitrary<Conditions> {
  const all = Object.entries(OTHERS[root] ?? {}).filter(([other]) => other !== name);
  return fc.subarray(all, { maxLength: Math.min(all.length, MOST_OTHERS) }).map((chosen) => Object.fromEntries(chosen));
}

test('the graph has conditions that part its lists', () => {
  expect(conditions.map(({ root, name }) => `${root} ${name}`).sort()).toEqual([
    'alerts kinds',
    'alerts status',
    'areas level',
    'auditTrail operation',
    'auditTrail refused',
    'crimeSeries status',
    'incidents attempted',
    'incidents category',
    'incidents recordStatus',
    'incidents withinTerritory',
    'organisations kind',
    'overdueFeedback category',
    'statements kind',
    'statements status',
  ]);
});

/** Of the two members of a role one is asked with nothing else given, the other with other conditions; which, differs from condition to condition. */
const isAskedAlone = (userName: DemoUserName, condition: PartingCondition): boolean =>
  (MEMBERS.indexOf(userName) + conditions.indexOf(condition)) % 2 === 0;

describe.each(MEMBERS)('for %s', (userName) => {
  const asker = asking(userName);

  test.each(
    conditions
      .filter(({ root }) => isOpenTo(userName, root))
      .map((one) => [`${one.root} by ${one.name}`, one] as const),
  )(
    '%s add up to all of them, whatever else is asked for',
    async (_name, condition) => {
      const { root, name, values, isList } = condition;
      const only = (some: readonly string[]) => ({ [name]: isList ? `[${some.join(', ')}]` : (some[0] ?? '') });
      const addsUp = fc.asyncProperty(others(condition), fc.subarray([...values]), async (given, some) => {
        const rest = values.filter((value) => !some.includes(value));
        const parts = isList ? [some, rest] : [];
        const asked = [
          given,
          ...values.map((value) => ({ ...given, ...only([value]) })),
          ...parts.map((part) => ({ ...given, ...only(part) })),
        ];
        await whileNothingMoves(
          () => counts(asker, root, asked),
          async ([all, ...found]) => {
            expect(sum(found.slice(0, values.length))).toBe(all);
            if (isList) expect(sum(found.slice(values.length))).toBe(all);
          },
        );
      });
      const alone: [Conditions, string[]] = [{}, values.slice(0, 1)];
      await fc.assert(addsUp, { numRuns: 1, examples: isAskedAlone(userName, condition) ? [alone] : [] });
      // Thirty counts in each of several questions take a busy machine a while.
    },
    180_000,
  );
});

test.each(['firm.rivoli', 'police.paris8', 'police.oclco', 'secretariat.validator'])(
  'for %s alerts in force and grave alerts are some of all alerts, the graver the fewer',
  async (userName) => {
    const asker = asking(userName);
    const gravity = ['EXTREME', 'SEVERE', 'MODERATE', 'MINOR', 'UNKNOWN'].map(
      (minSeverity): Conditions => ({ minSeverity }),
    );
    const asked: Conditions[] = [
      ...gravity,
      {},
      { activeOnly: 'false' },
      { activeOnly: 'true' },
      { activeOnly: 'true', status: '[ISSUED]' },
    ];
    await whileNothingMoves(
      () => counts(asker, 'alerts', asked),
      async (found) => {
        const byGravity = found.slice(0, gravity.length);
        const [all, notOnly, active, activeAndIssued] = found.slice(gravity.length);
        expect(byGravity).toEqual(byGravity.toSorted((a, b) => a - b));
        expect(byGravity.at(-1)).toBe(all);
        expect(notOnly).toBe(all);
        expect(active).toBe(activeAndIssued);
        expect(active).toBeLessThanOrEqual(all ?? 0);
      },
    );
  },
);
