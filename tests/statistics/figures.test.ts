import { randomUUID } from 'node:crypto';
import { Measure } from '@hub/incidents/statistics/measure.enum';
import { MEASURES } from '@hub/incidents/statistics/measures';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { type Cell, tableOf, vintages } from './published.js';

/* US11: figures without exposing a colleague. */

const YEARS = { measure: 'INCIDENT_COUNT', by: ['YEAR'], from: 2008, to: 2013 };

/** What OFEK published, and what anybody outside reads of it. */
const PUBLISHED = { 2008: 333, 2009: 483, 2010: 632, 2011: 715, 2012: 578, 2013: 379 };
const ROUNDED = { 2008: 335, 2009: 485, 2010: 630, 2011: 715, 2012: 580, 2013: 380 };

const AUTHORITIES = DEMO_USER_NAMES.filter((name) => /^(police|system|secretariat)\./.test(name));
const OTHERS = DEMO_USER_NAMES.filter((name) => !AUTHORITIES.includes(name));

const numbers = (cells: readonly Cell[]) => Object.fromEntries(cells.map(({ key, value }) => [key[0], Number(value)]));

/** What each firm lost in 2010, by category and region, of what the sample holds. */
const LOSSES_OF_FIRMS = `
  select i.category || ' ' || p.area_path[cardinality(p.area_path)] as key, sum(p.stolen_eur) as stolen
    from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
   where i.record_status = 'VALIDATED' and p.stolen_eur > 0 and p.reported_at < '2011-06-01'
     and extract(year from p.occurred_from at time zone 'Europe/Paris') = 2010
   group by 1, p.victim_id`;

test.each(AUTHORITIES)('the yearly totals that were published come back to %s exactly', async (userName) => {
  const { cells } = await tableOf(as(userName), YEARS);
  expect(numbers(cells)).toEqual(PUBLISHED);
  expect(cells.map(({ status }) => status)).toEqual(cells.map(() => 'PUBLISHED'));
});

test.each(OTHERS)('to %s they come back as multiples of five', async (userName) => {
  const { cells } = await tableOf(as(userName), YEARS);
  expect(numbers(cells)).toEqual(ROUNDED);
  expect(cells.map(({ status }) => status)).toEqual(cells.map(() => 'ROUNDED'));
});

describe('of all tables of all years', () => {
  /** The cells of every table of a measure, by their key. */
  async function everyCellOf(measure: Measure): Promise<Map<string, Cell>> {
    const cells = new Map<string, Cell>();
    for (const by of MEASURES[measure].tables)
      for (const cell of (await tableOf(as('firm.rivoli'), { measure, by, from: 1990, to: 2030 })).cells)
        cells.set(cell.key.join(' '), cell);
    return cells;
  }

  let counts: Map<string, Cell>;
  beforeAll(async () => {
    counts = await everyCellOf(Measure.INCIDENT_COUNT);
  });

  const others = Object.values(Measure).filter((measure) => measure !== Measure.INCIDENT_COUNT);
  test.each(others)('what a firm is not told the number of, it is not told the %s of', async (measure) => {
    const cells = [...(await everyCellOf(measure))];
    const uncounted = cells.filter(([key]) => counts.get(key)?.published === null);
    expect(uncounted.length).toBeGreaterThan(10);
    expect(uncounted.filter(([, { published }]) => published !== null)).toEqual([]);
    const nothing = cells.filter(([, { published }]) => Number(published ?? 1) === 0);
    expect(nothing.filter(([key]) => Number(counts.get(key)?.published ?? 1) !== 0)).toEqual([]);
  });

  test('there is none of a year of which nothing is known', async () => {
    const asked = { measure: 'CLEARED_IN_PERIOD', by: ['YEAR'], from: 1990, to: 2030 };
    const { cells } = await tableOf(as('police.oclco'), asked);
    expect(cells.map(({ key }) => key[0])).toEqual(['2007', '2008', '2009', '2010', '2011', '2012', '2013', '2014']);
  });
});

describe('2014, of which the sample holds no event but what was solved in it', () => {
  const OF_2014 = { by: ['YEAR'], from: 2014, to: 2014 };

  test.each(['press.officer', 'police.prefecture'])('is told %s by what was solved alone', async (userName) => {
    for (const measure of ['INCIDENT_COUNT', 'STOLEN_VALUE', 'CLEARED_WITHIN_12_MONTHS', 'CALLS_MADE'])
      expect((await tableOf(as(userName), { ...OF_2014, measure })).cells).toEqual([]);
    const solved = (await tableOf(as(userName), { ...OF_2014, measure: 'CLEARED_IN_PERIOD' })).cells;
    expect(solved.map(({ key, value }) => [key, Number(value) > 0])).toEqual([[['2014'], true]]);
  });

  test('is told by no month, and those of 2013 are', async () => {
    const asked = { measure: 'INCIDENT_COUNT', by: ['MONTH'], from: 2013, to: 2020 };
    const { cells } = await tableOf(as('press.officer'), asked);
    expect(cells.map(({ key }) => key[0])).toEqual(
      Array.from({ length: 12 }, (_, month) => `2013-${String(month + 1).padStart(2, '0')}`),
    );
  });
});

test('the armed robberies of 2008 and 2013 are 158 and 224', async () => {
  const asked = { measure: 'INCIDENT_COUNT', by: ['CATEGORY'], from: 2008, to: 2013 };
  const { cells } = await tableOf(as('police.prefecture'), asked);
  const armed = cells.filter(({ key }) => key[0] === 'ARMED_ROBBERY').map(({ key, value }) => [key[1], Number(value)]);
  expect(armed).toEqual([
    ['2008', 158],
    ['2009', 223],
    ['2010', 290],
    ['2011', 359],
    ['2012', 292],
    ['2013', 224],
  ]);
});

describe('a table of losses by category and area', () => {
  const LOSSES = { measure: 'STOLEN_VALUE', by: ['CATEGORY', 'AREA'], from: 2010, to: 2010 };

  test('says how it was protected, as of when, and what it counts', async () => {
    const { rule, asOf, definition, vintage } = await tableOf(as('firm.rivoli'), LOSSES);
    expect(rule).toEqual({
      minFirms: 3,
      minRecords: 3,
      dominancePercent: 85,
      pPercent: 15,
      roundingBase: 5_000,
      secondary: true,
      noise: expect.stringContaining('10-5'),
    });
    expect(Date.parse(asOf)).toBeLessThan(Date.now());
    expect(definition).toContain('EUR');
    expect(vintage).toMatch(/^\d{4}-\d\d-\d\d/);
  });

  test('tells a firm no figure of fewer than three firms, nor of one that is more than 85 % of it', async () => {
    const { cells } = await tableOf(as('firm.rivoli'), LOSSES);
    const { rows } = await database().query<{ key: string; stolen: string }>(LOSSES_OF_FIRMS);
    const told = new Map(cells.map(({ key, value }) => [key.slice(0, 2).join(' '), value]));
    const losses = [...Map.groupBy(rows, ({ key }) => key)].map(([key, firms]) => {
      const amounts = firms.map(({ stolen }) => Number(stolen));
      return { key, firms: firms.length, share: Math.max(...amounts) / amounts.reduce((sum, one) => sum + one, 0) };
    });
    const few = losses.filter(({ firms }) => firms < 3);
    const dominated = losses.filter(({ firms, share }) => firms >= 3 && share > 0.85);
    expect(few.length).toBeGreaterThan(20);
    expect(dominated.length).toBeGreaterThan(0);
    expect([...few, ...dominated].map(({ key }) => told.get(key))).toEqual([...few, ...dominated].map(() => null));
    expect(cells.filter(({ value }) => Number(value) > 0).length).toBeGreaterThan(2);
  });

  test('gives the reason why a figure is withheld to nobody but police and secretariat', async () => {
    const asked = { measure: 'STOLEN_VALUE', by: ['AREA'], from: 2008, to: 2013 };
    const statusesOf = async (userName: string): Promise<Set<string>> =>
      new Set((await tableOf(as(userName), asked)).cells.map(({ status }) => status));
    for (const userName of OTHERS) expect([...(await statusesOf(userName))].sort()).toEqual(['ROUNDED', 'WITHHELD']);
    expect(await statusesOf('police.oclco')).toEqual(
      new Set([
        'PUBLISHED',
        'SUPPRESSED_COUNT',
        'SUPPRESSED_DOMINANCE',
        'SUPPRESSED_P_PERCENT',
        'SUPPRESSED_SECONDARY',
      ]),
    );
  });

  test('is the same to everybody of a role, to the last figure', async () => {
    const tables = await Promise.all(OTHERS.map((userName) => tableOf(as(userName), LOSSES)));
    for (const table of tables) expect(table).toEqual(tables[0]);
  });
});

test('a reading of true figures is one line of the access log, and a reading of protected ones none', async () => {
  const linesOf = async (userName: string): Promise<unknown[]> => {
    const justification = randomUUID();
    await tableOf(as(userName, { justification, purpose: 'STATISTICS' }), YEARS);
    const { rows } = await database().query(
      'select record_type, field_classes from audit.audit_entry where justification = $1',
      [justification],
    );
    return rows;
  };
  expect(await linesOf('police.prefecture')).toEqual([{ record_type: 'StatTable', field_classes: ['StatCell.value'] }]);
  expect(await linesOf('firm.rivoli')).toEqual([]);
});

describe('a figure', () => {
  const ONE = `query ($id: ID!) { statistic(id: $id) { id measure key value published status definition definitionFr asOf vintage } }`;

  test('that is told can be cited, is the same by its id as in its table, and is true for the police', async () => {
    const [cell] = (await tableOf(as('press.officer'), YEARS)).cells;
    const read = async (userName: string) =>
      (await as(userName).data<{ statistic: object }>(ONE, { id: cell?.statisticId })).statistic;
    expect(await read('press.officer')).toMatchObject({
      measure: 'INCIDENT_COUNT',
      key: ['2008'],
      value: '335.00',
      published: '335.00',
      status: 'ROUNDED',
      definitionFr: expect.stringContaining('Faits'),
      vintage: (await vintages()).at(-1),
    });
    expect(await read('police.paris8')).toMatchObject({ value: '333.00', published: '335.00', status: 'PUBLISHED' });
  });

  test('that is withheld cannot be cited, by anybody', async () => {
    const asked = { measure: 'INCIDENT_COUNT', by: ['CATEGORY', 'AREA'], from: 2010, to: 2010 };
    const withheld = (await tableOf(as('police.oclco'), asked)).cells.filter(({ published }) => published === null);
    expect(withheld.length).toBeGreaterThan(50);
    expect(withheld.filter(({ statisticId }) => statisticId !== null)).toEqual([]);
    const { rows } = await database().query('select id from incidents.statistic where published is null limit 1');
    for (const userName of ['press.officer', 'police.oclco'])
      expect((await as(userName).data<{ statistic: unknown }>(ONE, { id: rows[0].id })).statistic).toBeNull();
  });
});

test.each([
  [['AREA', 'MONTH']],
  [['PREMISES_KIND', 'ATTEMPTED']],
  [['CATEGORY', 'AREA', 'PREMISES_KIND']],
  [['CATEGORY', 'ATTEMPTED']],
])('a table by %j is refused, with the tables there are', async (by) => {
  const { data, errors } = await as('firm.rivoli').ask(
    'query ($by: [Dimension!]!) { statistics(measure: INCIDENT_COUNT, by: $by, fromYear: 2008, toYear: 2009) { vintage } }',
    { by },
  );
  expect(data?.['statistics'] ?? null).toBeNull();
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors?.[0]?.message).toContain('[CATEGORY, MONTH]');
});

test.each([
  ['fromYear: 2013, toYear: 2008', 'fromYear'],
  ['fromYear: 0, toYear: 2013', 'fromYear'],
  ['fromYear: 2008, toYear: 20130', 'toYear'],
  ['fromYear: -2147483648, toYear: -1', 'fromYear'],
])('figures of %s are refused by the name of the argument, and are no empty table', async (years, argument) => {
  for (const asked of [`statistics(measure: INCIDENT_COUNT, by: [YEAR], ${years})`, `isChangeReal(${years})`]) {
    const { errors } = await as('press.officer').ask(`{ ${asked} { vintage } }`);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toContain(`\`${argument}\``);
  }
});

test('a vintage that was never released is no table', async () => {
  const { statistics } = await as('firm.rivoli').data<{ statistics: unknown }>(
    '{ statistics(measure: INCIDENT_COUNT, by: [YEAR], fromYear: 2008, toYear: 2009, vintage: "1999-01-01") { vintage } }',
  );
  expect(statistics).toBeNull();
});
