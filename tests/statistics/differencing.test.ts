import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { type Cell, type Table, tableOf } from './published.js';

/*
 * US12: a firm takes every pair of tables of which one tells apart what the other sums up, and subtracts what it is told in the one from what it is
 * told in the other. What is left is what was withheld, and it stays unknown. And no route leads to another figure.
 */

const ADDITIVE = ['INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS'];
const YEARS = { from: 2008, to: 2013 };

/** A coarser table, a finer one, and how the key of the finer leads to that of the coarser; `null` where it does not. */
type Pair = readonly [coarse: string[], fine: string[], parentOf: (key: readonly string[]) => string | null];

const yearOf = (month = ''): string => month.slice(0, 4);
const isRegion = (code = ''): boolean => code.startsWith('R');

async function pairs(): Promise<Pair[]> {
  const { rows } = await database().query(
    `select insee_code as code, path[2] as region from organisations.area where level = 'DEPARTMENT'`,
  );
  const regionOf = new Map(rows.map(({ code, region }) => [code, region]));
  return [
    [['YEAR'], ['MONTH'], ([month]) => yearOf(month)],
    [['YEAR'], ['CATEGORY'], ([, year]) => year ?? null],
    [['YEAR'], ['AREA'], ([area, year]) => (isRegion(area) ? (year ?? null) : null)],
    [['YEAR'], ['PREMISES_KIND'], ([, year]) => year ?? null],
    [['YEAR'], ['ATTEMPTED'], ([, year]) => year ?? null],
    [['YEAR'], ['CATEGORY', 'MONTH'], ([, month]) => yearOf(month)],
    [['YEAR'], ['CATEGORY', 'AREA'], ([, , year]) => year ?? null],
    [['MONTH'], ['CATEGORY', 'MONTH'], ([, month]) => month ?? null],
    [['CATEGORY'], ['CATEGORY', 'MONTH'], ([category, month]) => `${category} ${yearOf(month)}`],
    [['CATEGORY'], ['CATEGORY', 'AREA'], ([category, , year]) => `${category} ${year}`],
    [['AREA'], ['CATEGORY', 'AREA'], ([, area, year]) => `${area} ${year}`],
    [['AREA'], ['AREA'], ([area = '', year]) => (regionOf.has(area) ? `${regionOf.get(area)} ${year}` : null)],
  ];
}

/** What is known of a sum of told figures: each was rounded by itself, by half the base at most. */
const reach = (measure: string, cells: readonly Cell[]): number =>
  cells.filter(({ published }) => Number(published) > 0).length * (measure.endsWith('_VALUE') ? 2_500 : 2);

const sum = (cells: readonly Cell[], of: 'published' | 'value'): number =>
  cells.reduce((total, cell) => total + Number(cell[of]), 0);

interface Difference {
  readonly what: string;
  readonly truth: number;
  readonly low: number;
  readonly high: number;
  readonly cells: number;
}

const asked = new Map<string, Promise<Table>>();

/** Each table is asked for once, whichever it is compared with. */
function tableFor(who: 'firm.rivoli' | 'police.prefecture', measure: string, by: readonly string[]): Promise<Table> {
  const name = `${who} ${measure} ${by}`;
  const asker = who === 'firm.rivoli' ? as(who) : as(who, { purpose: 'STATISTICS' });
  const table = asked.get(name) ?? tableOf(asker, { measure, by, ...YEARS });
  asked.set(name, table);
  return table;
}

/** Everything that can be had by subtracting the cells of a finer table from one cell of a coarser one. */
async function differences(measure: string, [coarse, fine, parentOf]: Pair): Promise<Difference[]> {
  const [wholes, parts, truths] = await Promise.all([
    tableFor('firm.rivoli', measure, coarse),
    tableFor('firm.rivoli', measure, fine),
    tableFor('police.prefecture', measure, fine),
  ]);
  const truthOf = new Map(truths.cells.map((cell) => [cell.key.join(' '), cell]));
  const groups = Map.groupBy(parts.cells, ({ key }) => parentOf(key));
  return wholes.cells.flatMap((whole): Difference[] => {
    const group = groups.get(whole.key.join(' ')) ?? [];
    const withheld = group.filter(({ published }) => published === null);
    if (whole.published === null || withheld.length === 0) return [];
    const told = group.filter(({ published }) => published !== null);
    const left = Number(whole.published) - sum(told, 'published');
    const slack = reach(measure, [whole, ...told]);
    const hidden = withheld.map(({ key }) => truthOf.get(key.join(' ')) as Cell);
    return [
      {
        what: `${measure}: ${coarse} ${whole.key.join(' ')} less ${fine}`,
        truth: sum(hidden, 'value'),
        low: Math.max(0, left - slack),
        high: left + slack,
        cells: withheld.length,
      },
    ];
  });
}

test.each(ADDITIVE)('of %s subtraction gives no single withheld figure within 15 %%', async (measure) => {
  let tried = 0;
  for (const pair of await pairs()) {
    const found = await differences(measure, pair);
    tried += found.length;
    // The bounds are honest: the truth lies within them. And they are wide where one cell alone is left.
    expect(found.filter(({ truth, low, high }) => truth < low - 0.01 || truth > high + 0.01)).toEqual([]);
    const gained = found.filter(
      ({ truth, low, high, cells }) => cells === 1 && truth > 0 && low > truth * 0.85 && high < truth * 1.15,
    );
    expect(gained).toEqual([]);
  }
  expect(tried).toBeGreaterThan(20);
});

test('the same cell has the same value by every route: more years, one by one, in another order, with the year named', async () => {
  const firm = as('firm.rivoli');
  const asked = { measure: 'INCIDENT_COUNT', by: ['CATEGORY', 'AREA'], from: 2008, to: 2009 };
  const { cells } = await tableOf(firm, asked);
  const [first, second] = await Promise.all([
    tableOf(firm, { ...asked, to: 2008 }),
    tableOf(firm, { ...asked, from: 2009 }),
  ]);
  expect([...first.cells, ...second.cells]).toEqual(cells);
  expect((await tableOf(firm, { ...asked, by: ['AREA', 'YEAR', 'CATEGORY', 'AREA'] })).cells).toEqual(cells);
});

test('asking again and again teaches nothing', async () => {
  const ask = () => tableOf(as('press.officer'), { measure: 'STOLEN_VALUE', by: ['AREA'], from: 2008, to: 2013 });
  const first = await ask();
  // Noise that was drawn anew would be another in one of so many cells the first time already.
  expect(first.cells.length).toBeGreaterThan(100);
  for (let time = 0; time < 5; time += 1) expect(await ask()).toEqual(first);
});
