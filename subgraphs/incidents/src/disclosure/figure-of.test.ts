import fc from 'fast-check';
import { ANYTHING } from './bounds.js';
import type { Cell } from './cell.js';
import { cellSummary } from './cell-summary.js';
import { changeOf } from './change-of.js';
import type { Contribution } from './contribution.js';
import type { DisclosureRules } from './disclosure-rules.js';
import { figureOf } from './figure-of.js';
import { primarySuppression } from './primary-suppression.js';

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

const before = { value: 20, wasTold: true, contributions: firms(5, 5, 5, 5) };

const told = (figure: number, isFresh: boolean) => ({ published: figure, reason: null, isFresh });

test('a figure that was never told is rounded to the nearest five', () => {
  expect(figureOf(cell(firms(5, 5, 5, 7)), RULES)).toEqual(told(20, true));
  expect(figureOf(cell(firms(5, 5, 5, 8)), RULES)).toEqual(told(25, true));
});

test('one more incident of one firm moves nothing that was told, even across a step of rounding', () => {
  expect(figureOf(cell(firms(5, 5, 5, 8), before), RULES)).toEqual(told(20, false));
});

test('nor do ten incidents of two firms, nor an incident that moves from one firm to another', () => {
  expect(figureOf(cell(firms(10, 10, 5, 5), before), RULES).isFresh).toBe(false);
  expect(figureOf(cell(firms(4, 6, 5, 5), before), RULES).isFresh).toBe(false);
});

test('what three firms changed by ten incidents and more is told', () => {
  expect(figureOf(cell(firms(9, 9, 9, 5), before), RULES)).toEqual(told(30, true));
});

test('one incident less of a figure that just was enough takes nothing away, and one more of what was not gives nothing', () => {
  const enough = { value: 10, wasTold: true, contributions: firms(4, 3, 3) };
  expect(figureOf(cell(firms(3, 3, 3), enough), RULES)).toEqual(told(10, false));
  const tooFew = { value: null, wasTold: false, contributions: firms(3, 3, 3) };
  expect(figureOf(cell(firms(4, 3, 3), tooFew), RULES)).toEqual({ published: null, reason: 'COUNT', isFresh: false });
  expect(figureOf(cell(firms(7, 7, 7), tooFew), RULES)).toEqual(told(20, true));
});

test('where nothing had happened and something has, nothing is not told again', () => {
  const nothing = { value: 0, wasTold: true, contributions: [] };
  expect(figureOf(cell([], nothing), RULES)).toEqual(told(0, true));
  expect(figureOf(cell(firms(1), nothing), RULES)).toEqual({ published: null, reason: 'COUNT', isFresh: true });
});

test('where something was withheld and nothing is left, that is not told', () => {
  const withheld = { value: null, wasTold: false, contributions: firms(2) };
  expect(figureOf(cell([], withheld), RULES)).toMatchObject({ published: null });
});

const contributions = fc
  .uniqueArray(fc.record({ firm: fc.constantFrom(...'abcdef'), amount: fc.integer({ min: 1, max: 20 }) }), {
    selector: ({ firm }) => firm,
  })
  .map((list): Contribution[] => list.map(({ firm, amount }) => ({ firm, amount, records: amount })));

test('two figures in a row differ only where the change of the firms could itself be published', () => {
  fc.assert(
    fc.property(contributions, contributions, (then, now) => {
      const { published: value } = figureOf(cell(then), RULES);
      const { published } = figureOf(cell(now, { value, wasTold: value !== null, contributions: then }), RULES);
      // What is told, what is withheld, and the one after the other; but nothing does not stay told once there is something.
      if (published !== value && value !== 0) {
        const summary = cellSummary(changeOf(then, now));
        expect(summary.firms).toBeGreaterThanOrEqual(3);
        expect(primarySuppression(summary, RULES)).toBeNull();
      }
    }),
  );
});
