import fc from 'fast-check';
import { ANYTHING } from './bounds.js';
import type { Cell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import { changeOf } from './change-of.js';
import type { Contribution } from './contribution.js';
import type { DisclosureRules } from './disclosure-rules.js';
import { figureOf } from './figure-of.js';
import { primarySuppression } from './primary-suppression.js';
import { rounded } from './rounded.js';

const RULES: DisclosureRules = { minFirms: 3, minRecords: 10, dominancePercent: 85, pPercent: 15, roundingBase: 5 };

const firms = (...counts: number[]): Contribution[] =>
  counts.map((amount, index) => ({ firm: `firm ${index}`, amount, records: amount }));

const cell = (now: Contribution[], told: Cell['told'] = null): Cell => ({
  value: now.reduce((sum, { amount }) => sum + amount, 0),
  contributions: now,
  barred: null,
  known: ANYTHING,
  told,
});

const before = { value: 20, contributions: firms(5, 5, 5, 5) };

test('a figure that was never told is rounded to the nearest five', () => {
  expect(figureOf(cell(firms(5, 5, 5, 7)), RULES)).toEqual({ figure: 20, isFresh: true });
  expect(figureOf(cell(firms(5, 5, 5, 8)), RULES)).toEqual({ figure: 25, isFresh: true });
});

test('one more incident of one firm moves nothing that was told, even across a step of rounding', () => {
  expect(figureOf(cell(firms(5, 5, 5, 8), before), RULES)).toEqual({ figure: 20, isFresh: false });
});

test('nor do ten incidents of two firms, nor an incident that moves from one firm to another', () => {
  expect(figureOf(cell(firms(10, 10, 5, 5), before), RULES).isFresh).toBe(false);
  expect(figureOf(cell(firms(4, 6, 5, 5), before), RULES).isFresh).toBe(false);
});

test('what three firms changed by ten incidents and more is told', () => {
  expect(figureOf(cell(firms(9, 9, 9, 5), before), RULES)).toEqual({ figure: 30, isFresh: true });
});

const contributions = fc
  .uniqueArray(fc.record({ firm: fc.constantFrom(...'abcdef'), amount: fc.integer({ min: 1, max: 20 }) }), {
    selector: ({ firm }) => firm,
  })
  .map((list): Contribution[] => list.map(({ firm, amount }) => ({ firm, amount, records: amount })));

test('two figures in a row differ only where the change of the firms could itself be published', () => {
  fc.assert(
    fc.property(contributions, contributions, (then, now) => {
      const told = { value: rounded(cell(then).value, 5), contributions: then };
      const { figure } = figureOf(cell(now, told), RULES);
      if (figure !== told.value) {
        const summary = cellSummary(changeOf(then, now));
        expect(summary.firms).toBeGreaterThanOrEqual(3);
        expect(primarySuppression(summary, RULES)).toBeNull();
      }
    }),
  );
});
