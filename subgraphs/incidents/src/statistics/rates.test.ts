import fc from 'fast-check';
import { chanceOfAtLeast } from './chance-of-at-least.js';
import { assessChange } from './change.service.js';
import { chanceOfChange, ratioOfCounts, zOfCounts } from './change-of-counts.js';
import { isTooEarly } from './is-too-early.js';
import { shareOf } from './share-of.js';
import { wilsonInterval } from './wilson-interval.js';

const percent = (share: number): number => Math.round(share * 1_000) / 10;

test('45 solved of 158 are 28.5 %, between 22.0 and 36.0', () => {
  const { low, high } = wilsonInterval(45, 158);
  expect([percent(45 / 158), percent(low), percent(high)]).toEqual([28.5, 22, 36]);
});

test('no unfounded call among none that was judged is no share, and among forty it is none', () => {
  expect([shareOf(0, 0), shareOf(0, null), shareOf(null, 40), shareOf(0, 40)]).toEqual([null, null, null, 0]);
});

test('an interval of a share holds the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
      const part = Math.round(whole * share);
      const { low, high } = wilsonInterval(part, whole);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-9).toBeLessThanOrEqual(part / whole);
      expect(high + 1e-9).toBeGreaterThanOrEqual(part / whole);
    }),
  );
});

test('where 0.8 a month are usual, three come in 4.7 % of the months and five in 0.14 %', () => {
  expect(percent(chanceOfAtLeast(3, 0.8))).toBe(4.7);
  expect(Math.round(chanceOfAtLeast(5, 0.8) * 10_000) / 100).toBe(0.14);
  expect([chanceOfAtLeast(0, 0.8), chanceOfAtLeast(2, 0)]).toEqual([1, 0]);
});

test('from 483 to 632 is 4.5 standard deviations, and real; from 3 to 5 is 0.7, and is not', () => {
  expect(Math.round(zOfCounts(483, 632) * 10) / 10).toBe(4.5);
  expect(chanceOfChange(483, 632)).toBeLessThan(0.000_02);
  expect(Math.round(zOfCounts(3, 5) * 10) / 10).toBe(0.7);
  expect(chanceOfChange(3, 5)).toBeGreaterThan(0.4);
});

test('what is said of rounded counts is said of one pair: as far apart as z, as likely as p', () => {
  // 15 and 20 may be 17 and 18, which are hardly apart.
  const change = assessChange(15, 20, 2);
  expect([change.z, change.chanceIfUsualPercent]).toEqual([0.2, Math.round(chanceOfAtLeast(18, 17) * 10_000) / 100]);
  expect(change.pValue).toBeCloseTo(chanceOfChange(17, 18), 9);
  const count = fc.integer({ min: 2, max: 120 }).map((fives) => fives * 5);
  fc.assert(
    fc.property(count, count, (before, after) => {
      const { z, isReal } = assessChange(before, after, 2);
      if (Math.abs(z ?? 0) >= 2.2) expect(isReal).toBe(true);
      if (Math.abs(z ?? 0) <= 1.8) expect(isReal).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test('the interval of 483 to 632 is a rise at both ends, that of 3 to 5 is a fall at one', () => {
  const rise = ratioOfCounts(483, 632);
  expect([Math.round(rise.low * 100), Math.round(rise.high * 100)]).toEqual([116, 148]);
  const few = ratioOfCounts(3, 5);
  expect(few.low).toBeLessThan(0.5);
  expect(few.high).toBeGreaterThan(5);
});

test('of large counts the exact test and the normal one agree', () => {
  // Just below and just above where the one takes the place of the other.
  expect(chanceOfChange(1_050, 945)).toBeCloseTo(chanceOfChange(1_055, 950), 2);
});

test('the chance does not depend on which year comes first, and is one where nothing changed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (before, after) => {
      expect(chanceOfChange(before, after)).toBeCloseTo(chanceOfChange(after, before), 9);
      expect(chanceOfChange(before, before)).toBeCloseTo(1, 6);
    }),
    { numRuns: 50 },
  );
});

test('twelve months after the last day of 2013 is the first of January 2015, and before that it is too early', () => {
  expect(isTooEarly(2013, 12, new Date('2014-12-31T12:00:00Z'))).toBe(true);
  expect(isTooEarly(2013, 12, new Date('2015-01-01T12:00:00Z'))).toBe(false);
  expect(isTooEarly(2013, 3, new Date('2014-03-31T12:00:00Z'))).toBe(true);
  expect(isTooEarly(2013, 3, new Date('2014-04-01T12:00:00Z'))).toBe(false);
});

test('a year is over at midnight in Paris, an hour before it is in London', () => {
  expect(isTooEarly(2013, 0, new Date('2013-12-31T22:59:59Z'))).toBe(true);
  expect(isTooEarly(2013, 0, new Date('2013-12-31T23:00:00Z'))).toBe(false);
});

describe('what is said of two counts', () => {
  test('is that 483 to 632 is a rise of 31 %, between 16 and 48 %, and real', () => {
    const change = assessChange(483, 632, 0);
    expect(change).toMatchObject({ changePercent: 30.8, z: 4.5, isReal: true });
    expect(change.low95Percent).toBeGreaterThan(15);
    expect(change.high95Percent).toBeLessThan(49);
  });

  test('is that 3 to 5 is no rise, for all its 67 %', () => {
    const change = assessChange(3, 5, 0);
    expect(change).toMatchObject({ changePercent: 66.7, z: 0.7, isReal: false });
    expect(change.low95Percent).toBeLessThan(0);
    expect(change.note).toContain('do not quote');
  });

  test('holds whatever the counts were before they were rounded', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 10, max: 120 }), fc.integer({ min: 10, max: 120 })),
        fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })),
        ([before, after], [one, other]) => {
          fc.pre(assessChange(before, after, 2).isReal === true);
          expect(assessChange(before + one, after + other, 0).isReal).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
