import type { Highs } from 'highs';
import type { ToldCell } from '../../disclosure/cell.js';
import type { Contribution } from '../../disclosure/contribution.js';
import { solver } from '../../disclosure/solver.js';
import { unionOf } from '../../disclosure/union-of.js';
import { Dimension } from '../dimension.enum.js';
import { Measure } from '../measure.enum.js';
import { MEASURES_IN_ORDER } from '../measures.js';
import { PUBLISHABLE_TABLES, type TableDimensions } from '../publishable-tables.js';
import type { Place } from './place.js';
import { protectYear } from './protect-year.js';
import type { ReleasedCell } from './released-cell.js';
import { nameOfFigure, type YearOfFacts } from './year-of-facts.js';

/* What a release tells of one year, from a handful of incidents to the figures everybody reads. */

interface Happened {
  readonly firm: string;
  readonly category: string;
  readonly region: string;
  readonly month: string;
  /** Null where it is unknown. */
  readonly stolen: number | null;
  /** Seconds to the call; null where nobody timed it. */
  readonly delay?: number;
  /** Null where persons were, and nobody said how many. */
  readonly injured?: number | null;
}

const YEAR = 2010;
const NEXT_SPRING = new Date('2011-05-01T12:00:00Z');
const PLACES: readonly Place[] = ['R11', 'R28'].flatMap((region) => [
  { code: region, region: null, mayTellNothing: true },
  { code: `${region}-1`, region, mayTellNothing: true },
]);

const valuesOf = (dimension: Dimension, { category, region, month }: Happened, isAlone: boolean): string[] => {
  switch (dimension) {
    case Dimension.CATEGORY:
      return [category];
    case Dimension.AREA:
      return isAlone ? [region, `${region}-1`] : [region];
    case Dimension.PREMISES_KIND:
      return ['STREET_SHOP'];
    case Dimension.ATTEMPTED:
      return ['COMPLETED'];
    case Dimension.MONTH:
      return [month];
    case Dimension.YEAR:
      return [String(YEAR)];
  }
};

const keysOf = (table: TableDimensions, happened: Happened): string[][] =>
  table.reduce<string[][]>(
    (keys, dimension) =>
      keys.flatMap((key) => valuesOf(dimension, happened, table.length < 3).map((value) => [...key, value])),
    [[]],
  );

const addedBy = ({ firm, stolen, delay, injured }: Happened): [Measure, Contribution][] => [
  [Measure.INCIDENT_COUNT, { firm, amount: 1, records: 1 }],
  ...(stolen === null ? [] : [[Measure.STOLEN_VALUE, { firm, amount: stolen, records: 1 }] as [Measure, Contribution]]),
  ...(injured
    ? [[Measure.INJURED_PERSONS, { firm, amount: injured, records: injured }] as [Measure, Contribution]]
    : []),
  ...(delay ? [[Measure.MEDIAN_CALL_DELAY, { firm, amount: delay, records: 1 }] as [Measure, Contribution]] : []),
];

const unknownOf = ({ stolen, injured }: Happened): Measure[] => [
  ...(stolen === null ? [Measure.STOLEN_VALUE] : []),
  ...(injured === null ? [Measure.INJURED_PERSONS] : []),
];

/** The facts of the year, and of every figure how the release before told it. */
function factsOf(happened: readonly Happened[], before?: Release): YearOfFacts {
  const contributions = new Map<string, Contribution[]>();
  const unknown = new Set<string>();
  const medians = new Map<string, number>();
  for (const one of happened)
    for (const table of PUBLISHABLE_TABLES)
      for (const key of keysOf(table, one)) {
        for (const measure of unknownOf(one)) unknown.add(nameOfFigure(measure, table, key));
        for (const [measure, contribution] of addedBy(one)) {
          const name = nameOfFigure(measure, table, key);
          contributions.set(name, unionOf([contributions.get(name) ?? [], [contribution]]));
          if (one.delay) medians.set(name, one.delay);
        }
      }
  const told = [...(before?.figures ?? [])].map(([name, { published }]): [string, ToldCell] => [
    name,
    { value: published, wasTold: published !== null, contributions: before?.facts.contributions.get(name) ?? [] },
  ]);
  return { year: YEAR, contributions, unknown, medians, told: new Map(told), keptBack: new Set() };
}

interface Release {
  readonly facts: YearOfFacts;
  readonly figures: ReadonlyMap<string, ReleasedCell>;
}

let highs: Highs;
beforeAll(async () => {
  highs = await solver();
});

/** What is asked of and what that is told with, or all there is. */
interface Asked {
  readonly measures?: readonly Measure[];
  readonly before?: Release;
}

function release(happened: readonly Happened[], { measures = MEASURES_IN_ORDER, before }: Asked = {}): Release {
  const facts = factsOf(happened, before);
  const cells = protectYear(highs, facts, PLACES, measures, NEXT_SPRING);
  return {
    facts,
    figures: new Map(cells.map((cell) => [nameOfFigure(cell.measure, cell.dimensions, cell.key), cell])),
  };
}

const CATEGORY_OF_YEAR = [Dimension.CATEGORY, Dimension.YEAR];
const figureIn = ({ figures }: Release, measure: Measure, category: string): ReleasedCell =>
  figures.get(nameOfFigure(measure, CATEGORY_OF_YEAR, [category, String(YEAR)])) as ReleasedCell;

/** So many incidents of one category, of five firms in turn, over the year. */
const many = (category: string, incidents: number, changes: Partial<Happened> = {}): Happened[] =>
  Array.from({ length: incidents }, (_, index) => ({
    firm: `firm ${index % 5}`,
    category,
    region: 'R11',
    month: `${YEAR}-${String((index % 12) + 1).padStart(2, '0')}`,
    stolen: 20_000,
    ...changes,
  }));

const ROBBERIES = many('ARMED_ROBBERY', 300);

describe('one fraud in a region, which cost its firm nothing', () => {
  const [fraud] = many('FRAUD', 1, { region: 'R28', stolen: 0 });
  let cells: readonly ReleasedCell[];
  beforeAll(() => {
    cells = [...release([...ROBBERIES, fraud as Happened]).figures.values()];
  });
  const counted = () => {
    const counts = new Map(cells.map((cell) => [nameOfFigure(cell.measure, cell.dimensions, cell.key), cell]));
    return ({ dimensions, key }: ReleasedCell) =>
      counts.get(nameOfFigure(Measure.INCIDENT_COUNT, dimensions, key)) as ReleasedCell;
  };

  test('is not counted, and no other figure of it is told either, not even that it is nothing', () => {
    const countOf = counted();
    const uncounted = cells.filter((cell) => countOf(cell).published === null);
    expect(new Set(uncounted.map(({ measure }) => measure))).toEqual(new Set(MEASURES_IN_ORDER));
    expect(uncounted.filter(({ published }) => published !== null)).toEqual([]);
  });

  test('leaves no zero told but of where nothing happened', () => {
    const countOf = counted();
    const zeros = cells.filter(({ published }) => published === 0);
    expect(zeros.length).toBeGreaterThan(100);
    expect(zeros.filter((cell) => countOf(cell).value !== 0)).toEqual([]);
  });
});

describe('losses that are not known', () => {
  const measures = [Measure.INCIDENT_COUNT, Measure.STOLEN_VALUE];

  test('are no loss of nothing: the sum has no value, for those who read the truth either', () => {
    const found = release([...ROBBERIES, ...many('BURGLARY', 60, { stolen: null })], { measures });
    expect(figureIn(found, Measure.INCIDENT_COUNT, 'BURGLARY')).toMatchObject({ value: 60, published: 60 });
    expect(figureIn(found, Measure.STOLEN_VALUE, 'BURGLARY')).toMatchObject({ value: null, published: null });
  });

  test('are no part of the sum of those that are', () => {
    const found = release([...ROBBERIES, ...many('ARMED_ROBBERY', 60, { stolen: null })], { measures });
    expect(figureIn(found, Measure.STOLEN_VALUE, 'ARMED_ROBBERY').value).toBe(6_000_000);
  });

  test('of a category in which nothing happened are none', () => {
    const found = release(ROBBERIES, { measures });
    expect(figureIn(found, Measure.STOLEN_VALUE, 'BURGLARY')).toMatchObject({ value: 0, published: 0 });
  });
});

test('injured persons without a number are no part of a sum, and none is told where nobody was injured', () => {
  const injuredIn = (injured: readonly (number | null)[]) =>
    figureIn(
      release([...ROBBERIES, ...injured.flatMap((persons) => many('BURGLARY', 15, { injured: persons }))], {
        measures: [Measure.INCIDENT_COUNT, Measure.INJURED_PERSONS],
      }),
      Measure.INJURED_PERSONS,
      'BURGLARY',
    );
  expect(injuredIn([null])).toMatchObject({ value: null, published: null });
  expect(injuredIn([null, 0])).toMatchObject({ value: null, published: null });
  expect(injuredIn([null, 2])).toMatchObject({ value: 30, published: 30 });
  expect(injuredIn([0])).toMatchObject({ value: 0 });
});

test('a cohort is told when its time has passed, one horizon after the other', () => {
  const found = release(ROBBERIES);
  for (const measure of [Measure.CLEARED_WITHIN_6_MONTHS, Measure.CLEARED_WITHIN_12_MONTHS])
    for (const category of ['ARMED_ROBBERY', 'FRAUD'])
      expect(figureIn(found, measure, category)).toMatchObject({ value: null, published: null, reason: 'TOO_EARLY' });
  expect(figureIn(found, Measure.CLEARED_WITHIN_3_MONTHS, 'ARMED_ROBBERY')).toMatchObject({
    value: 0,
    reason: 'COUNT',
  });
  expect(figureIn(found, Measure.CLEARED_WITHIN_3_MONTHS, 'FRAUD')).toMatchObject({ value: 0, published: 0 });
});

describe('from one release to the next', () => {
  const withCalls = (calls: number, before?: Release) =>
    release([...ROBBERIES, ...many('BURGLARY', calls, { delay: 75 }), ...many('BURGLARY', 40)], {
      measures: [Measure.INCIDENT_COUNT, Measure.MEDIAN_CALL_DELAY],
      ...(before && { before }),
    });
  const median = (found: Release) => figureIn(found, Measure.MEDIAN_CALL_DELAY, 'BURGLARY').published;

  test('a median comes with no single call that makes them enough, and goes with none', () => {
    const [four, five] = [withCalls(4), withCalls(5)];
    expect([median(four), median(five)]).toEqual([null, 75]);
    expect(median(withCalls(5, four))).toBeNull();
    expect(median(withCalls(4, five))).toBe(75);
  });

  test('it comes when so many calls are new that they could be told by themselves', () => {
    expect(median(withCalls(9, withCalls(4)))).toBe(75);
  });

  test('so does a count, and it goes with no single incident either', () => {
    const count = (incidents: number, before?: Release) =>
      release([...ROBBERIES, ...many('FRAUD', incidents)], {
        measures: [Measure.INCIDENT_COUNT],
        ...(before && { before }),
      });
    const told = (found: Release) => figureIn(found, Measure.INCIDENT_COUNT, 'FRAUD').published;
    const [nine, ten] = [count(9), count(10)];
    expect([told(nine), told(ten)]).toEqual([null, 10]);
    expect(told(count(10, nine))).toBeNull();
    expect(told(count(19, nine))).toBe(20);
    expect(told(count(9, ten))).toBe(10);
  });
});
