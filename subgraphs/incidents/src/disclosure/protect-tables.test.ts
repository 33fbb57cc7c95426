import fc from 'fast-check';
import { ANYTHING, boundsOfPublished } from './bounds.js';
import type { Cell, ProtectedCell } from './cell.js';
import type { Contribution } from './contribution.js';
import type { DisclosureRules } from './disclosure-rules.js';
import type { Equation } from './equation.js';
import { LinearAttack } from './linear-attack.js';
import { neededBounds } from './needed-bounds.js';
import { protectTables, type Tables } from './protect-tables.js';
import { solver } from './solver.js';
import { unionOf } from './union-of.js';

const COUNTS: DisclosureRules = { minFirms: 3, minRecords: 10, dominancePercent: 85, pPercent: 15, roundingBase: 5 };
const MONEY: DisclosureRules = { ...COUNTS, roundingBase: 5_000 };

const cell = (contributions: readonly Contribution[]): Cell => ({
  value: contributions.reduce((sum, { amount }) => sum + amount, 0),
  contributions,
  barred: null,
  known: ANYTHING,
  told: null,
});

/** A table of rows and columns with all its margins: the cells first, then rows, columns, and the total. */
function tableOf(rows: readonly (readonly (readonly Contribution[])[])[]): Pick<Tables, 'cells' | 'equations'> {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const place = (row: number, column: number): number => row * width + column;
  const rowMargin = (row: number): number => height * width + row;
  const columnMargin = (column: number): number => height * width + height + column;
  const total = height * width + height + width;
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const inner = rows.flat();
  const equations: Equation[] = [
    ...range(height).map((row) => ({ parent: rowMargin(row), children: range(width).map((c) => place(row, c)) })),
    ...range(width).map((c) => ({ parent: columnMargin(c), children: range(height).map((row) => place(row, c)) })),
    { parent: total, children: range(height).map(rowMargin) },
    { parent: total, children: range(width).map(columnMargin) },
  ];
  const margins = equations.map(({ children }) => children);
  const marginCells = [
    ...margins.slice(0, height + width).map((children) => unionOf(children.map((child) => inner[child] ?? []))),
    unionOf(inner),
  ];
  return { cells: [...inner, ...marginCells].map(cell), equations };
}

/** What can be worked out of each withheld cell: one world as low and one as high as can be, each sought for itself. */
async function intervals({ cells, equations, rules, isWhole }: Tables, published: readonly ProtectedCell[]) {
  const limit = 10 * Math.max(...cells.map(({ value }) => value)) + 1_000 * rules.roundingBase;
  const bounds = published.map(({ published: figure }) =>
    figure === null ? { low: 0, high: limit } : boundsOfPublished(figure, rules, isWhole),
  );
  const attack = new LinearAttack(await solver(), bounds, equations);
  const found = published.flatMap(({ published: figure }, place) =>
    figure === null
      ? [{ place, low: attack.farthest([place], 'down')[place] ?? 0, high: attack.farthest([place], 'up')[place] ?? 0 }]
      : [],
  );
  attack.close();
  return found;
}

const firmsIn = fc.uniqueArray(
  fc.record({ firm: fc.constantFrom(...'abcdefgh'), amount: fc.integer({ min: 1, max: 14 }) }),
  { selector: ({ firm }) => firm, maxLength: 8 },
);
const counts = firmsIn.map((firms) => firms.map(({ firm, amount }) => ({ firm, amount, records: amount })));
const money = firmsIn.map((firms) =>
  firms.map(({ firm, amount }) => ({ firm, amount: amount ** 3 * 9_000, records: 5 })),
);
const table = (content: fc.Arbitrary<Contribution[]>) =>
  fc.array(fc.array(content, { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 });

test.each([
  ['counts', counts, COUNTS, true],
  ['losses', money, MONEY, false],
] as const)(
  'of %s, no withheld cell of any table can be worked out within 15 %%',
  async (_, content, rules, isWhole) => {
    const highs = await solver();
    await fc.assert(
      fc.asyncProperty(table(content), async (rows) => {
        const tables: Tables = { ...tableOf(rows), rules, isWhole };
        const published = protectTables(highs, tables);
        for (const { place, low, high } of await intervals(tables, published)) {
          const needed = neededBounds(tables.cells[place]?.value ?? 0, rules.roundingBase);
          expect(low).toBeLessThanOrEqual(needed.low + 0.01);
          expect(high).toBeGreaterThanOrEqual(needed.high - 0.01);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('everything that is told is a multiple of the base, and the same every time', async () => {
  const highs = await solver();
  fc.assert(
    fc.property(table(counts), (rows) => {
      const tables: Tables = { ...tableOf(rows), rules: COUNTS, isWhole: true };
      const published = protectTables(highs, tables);
      for (const { published: figure, reason } of published) {
        expect(figure === null).toBe(reason !== null);
        if (figure !== null) expect([figure % 5, figure > 0 && figure < 10]).toEqual([0, false]);
      }
      expect(protectTables(highs, tables)).toEqual(published);
    }),
    { numRuns: 20 },
  );
});

const many = (total: number): Contribution[] => [...'abcd'].map((firm) => ({ firm, amount: total / 4, records: 20 }));

test('one withheld loss in a row takes another with it, or it would be the margin less the others', async () => {
  const lonely: Contribution[] = [{ firm: 'z', amount: 700_000, records: 12 }];
  const { cells, equations } = tableOf([
    [lonely, many(900_000), many(2_000_000)],
    [many(800_000), many(1_200_000), many(600_000)],
    [many(500_000), many(700_000), many(3_000_000)],
  ]);
  const published = protectTables(await solver(), { cells, equations, rules: MONEY, isWhole: false });
  const reasons = published.map(({ reason }) => reason);
  expect(reasons[0]).toBe('COUNT');
  // In its row, in its column, and where the two cross.
  expect(reasons.filter((reason) => reason === 'SECONDARY').length).toBeGreaterThanOrEqual(3);
  expect(published.at(-1)?.published).toBe(10_400_000);
});

test('two firms alone in two cells of one row do not read each other by their sum', async () => {
  const alone = (firm: string): Contribution[] => [{ firm, amount: 400_000, records: 12 }];
  const { cells, equations } = tableOf([
    [alone('y'), alone('z'), many(2_000_000)],
    [alone('y'), alone('z'), many(2_000_000)],
  ]);
  const published = protectTables(await solver(), { cells, equations, rules: MONEY, isWhole: false });
  // The sum of the two would follow from the margin of the row and the third cell: one of them goes as well.
  for (const row of [0, 1])
    expect(published[row * 3 + 2]?.published === null || published[6 + row]?.published === null).toBe(true);
});
