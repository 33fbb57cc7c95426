import fc from 'fast-check';
import { halfDaysOf } from './half-days-of.js';

const HOUR = 3_600_000;

/** One in the morning, Greenwich time, on the last Sunday of a month: when clocks are changed in the Union since 1996. */
function changeOfClocks(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

/** Every noon and midnight of Paris from 1997 to 2040, by the rule of the Union and without any database of time zones. */
function boundaries(): number[] {
  const all: number[] = [];
  for (let clock = Date.UTC(1997, 0, 1); clock < Date.UTC(2041, 0, 1); clock += 12 * HOUR) {
    const year = new Date(clock).getUTCFullYear();
    const winter = clock - HOUR;
    const isSummer = winter >= changeOfClocks(year, 3) && winter < changeOfClocks(year, 10);
    all.push(isSummer ? winter - HOUR : winter);
  }
  return all;
}

const BOUNDARIES = boundaries();

const aMoment = fc.integer({ min: Date.UTC(1997, 0, 2), max: Date.UTC(2040, 11, 1) });
const aBoundary = fc.constantFrom(...BOUNDARIES.slice(2, -200));
const aChange = fc
  .tuple(fc.integer({ min: 1997, max: 2039 }), fc.constantFrom(3, 10), fc.integer({ min: -14 * HOUR, max: 14 * HOUR }))
  .map(([year, month, shift]) => changeOfClocks(year, month) + shift);
const aBeginning = fc.oneof(aMoment, aBoundary, aChange);
const aLength = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 72 * HOUR }),
  fc.constantFrom(11, 12, 13, 24).map((hours) => hours * HOUR),
);

test('a peer learns the last noon or midnight of Paris before an event and the first one after it, across every change of clocks', () => {
  fc.assert(
    fc.property(aBeginning, aLength, (from, length) => {
      const to = from + length;
      const coarse = halfDaysOf(new Date(from), new Date(to));
      expect(coarse.from.getTime()).toBe(BOUNDARIES.findLast((boundary) => boundary <= from));
      expect(coarse.to.getTime()).toBe(
        BOUNDARIES.find((boundary) => boundary >= to && boundary > coarse.from.getTime()),
      );
    }),
    { numRuns: 500 },
  );
});

test('events of the same half-day cannot be told apart', () => {
  fc.assert(
    fc.property(aBeginning, fc.double({ min: 0, max: 1, noNaN: true }), (moment, share) => {
      const { from, to } = halfDaysOf(new Date(moment), new Date(moment));
      const other = new Date(from.getTime() + Math.floor((to.getTime() - 1 - from.getTime()) * share));
      expect(halfDaysOf(other, other)).toEqual({ from, to });
    }),
  );
});

test('what is coarse already stays as it is', () => {
  fc.assert(
    fc.property(aBeginning, aLength, (from, length) => {
      const coarse = halfDaysOf(new Date(from), new Date(from + length));
      expect(halfDaysOf(coarse.from, coarse.to)).toEqual(coarse);
    }),
  );
});

test.each([
  [
    'an evening in December',
    '2009-12-18T17:40:00Z',
    '2009-12-18T17:55:00Z',
    '2009-12-18T11:00:00Z',
    '2009-12-18T23:00:00Z',
  ],
  [
    'an afternoon in July',
    '2009-07-18T14:00:00Z',
    '2009-07-18T14:05:00Z',
    '2009-07-18T10:00:00Z',
    '2009-07-18T22:00:00Z',
  ],
  [
    'a night over two days',
    '2009-12-18T19:00:00Z',
    '2009-12-19T08:00:00Z',
    '2009-12-18T11:00:00Z',
    '2009-12-19T11:00:00Z',
  ],
  [
    'the morning of eleven hours',
    '2010-03-28T00:30:00Z',
    '2010-03-28T03:00:00Z',
    '2010-03-27T23:00:00Z',
    '2010-03-28T10:00:00Z',
  ],
  [
    'the morning of thirteen hours',
    '2010-10-31T00:30:00Z',
    '2010-10-31T02:30:00Z',
    '2010-10-30T22:00:00Z',
    '2010-10-31T11:00:00Z',
  ],
  [
    'the instant of noon',
    '2009-12-18T11:00:00Z',
    '2009-12-18T11:00:00Z',
    '2009-12-18T11:00:00Z',
    '2009-12-18T23:00:00Z',
  ],
  ['up to noon sharp', '2009-12-18T10:00:00Z', '2009-12-18T11:00:00Z', '2009-12-17T23:00:00Z', '2009-12-18T11:00:00Z'],
  [
    'before clocks were changed at all',
    '1975-07-01T12:00:00Z',
    '1975-07-01T12:10:00Z',
    '1975-07-01T11:00:00Z',
    '1975-07-01T23:00:00Z',
  ],
])('%s', (_name, from, to, coarseFrom, coarseTo) => {
  expect(halfDaysOf(new Date(from), new Date(to))).toEqual({ from: new Date(coarseFrom), to: new Date(coarseTo) });
});
