import fc from 'fast-check';
import { cellSummary } from './cell-summary.js';
import type { Contribution } from './contribution.js';
import type { DisclosureRules } from './disclosure-rules.js';
import { primarySuppression } from './primary-suppression.js';

const RULES: DisclosureRules = { minFirms: 3, minRecords: 10, dominancePercent: 85, pPercent: 15, roundingBase: 5_000 };

/** One firm for each amount, with incidents enough. */
const firms = (...amounts: number[]): Contribution[] =>
  amounts.map((amount, index) => ({ firm: `firm ${index}`, amount, records: 5 }));

const judge = (contributions: Contribution[], rules = RULES) => primarySuppression(cellSummary(contributions), rules);

test('900, 50, 30 and 20 thousand euros are one firm at 90 %, and are withheld', () => {
  expect(judge(firms(900_000, 50_000, 30_000, 20_000))).toBe('DOMINANCE');
});

test('400, 350, 150 and 100 thousand euros are published: the largest has 40 %, and the others leave 250 where 60 are asked', () => {
  expect(judge(firms(400_000, 350_000, 150_000, 100_000))).toBeNull();
});

test('what two firms leave of a total, 50 thousand where 135 are asked, is too little to hide the largest from the second', () => {
  expect(judge(firms(900_000, 100_000, 50_000))).toBe('DOMINANCE');
  // The same without the share that is already too large.
  expect(judge(firms(900_000, 400_000, 50_000))).toBe('P_PERCENT');
});

test('two firms are too few, however many incidents they had', () => {
  expect(
    judge([
      { firm: 'a', amount: 40, records: 40 },
      { firm: 'b', amount: 40, records: 40 },
    ]),
  ).toBe('COUNT');
});

test('it is firms that count: what one firm had in several incidents is one contribution', () => {
  expect(cellSummary(firms(1, 2, 3)).firms).toBe(3);
  expect(cellSummary([{ firm: 'a', amount: 0, records: 0 }]).firms).toBe(0);
});

test('three firms with nine incidents are withheld, with ten they are published', () => {
  const three = (records: number): Contribution[] => [
    { firm: 'a', amount: records, records },
    { firm: 'b', amount: 3, records: 3 },
    { firm: 'c', amount: 3, records: 3 },
  ];
  const counts = { ...RULES, roundingBase: 5 };
  expect(judge(three(3), counts)).toBe('COUNT');
  expect(judge(three(4), counts)).toBeNull();
});

test('what would be told as nothing is withheld where firms are behind it, or each would be known to have lost nothing', () => {
  expect(judge(firms(0, 0, 0, 0))).toBe('P_PERCENT');
  expect(judge(firms(600, 600, 600, 600))).toBe('P_PERCENT');
  expect(judge(firms(900, 900, 900, 900))).toBeNull();
});

const contribution = fc.record({
  firm: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  amount: fc.integer({ min: 0, max: 1_000_000 }),
  records: fc.integer({ min: 1, max: 20 }),
});

test('a cell that is published tells the second firm the value of the first no better than within 15 %', () => {
  fc.assert(
    fc.property(fc.uniqueArray(contribution, { selector: ({ firm }) => firm }), (contributions) => {
      fc.pre(judge(contributions) === null && contributions.length > 0);
      const [first = 0, second = 0, ...rest] = contributions.map(({ amount }) => amount).sort((a, b) => b - a);
      const estimate = rest.reduce((sum, amount) => sum + amount, first + second) - second;
      expect(estimate - first).toBeGreaterThanOrEqual(0.15 * first - 1e-6);
    }),
  );
});
