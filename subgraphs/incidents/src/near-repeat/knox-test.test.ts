import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/XoroShiro';
import { cpuSeconds } from '../linkage/cpu-seconds.fixture.js';
import { kilometresBetween } from '../linkage/kilometres-between.js';
import { type Hit, knoxTest } from './knox-test.js';
import { nearPairs } from './near-pairs.js';
import { seededShuffle } from './seeded-shuffle.js';

const BANDS = { metres: 500, days: 14 };

/** Numbers from 0 to below 1, the same for the same seed. */
function numbers(seed: number): () => number {
  const random = xoroshiro128plus(seed);
  return () => (random.unsafeNext() >>> 0) / 2 ** 32;
}

/** Shops in some ten square kilometres of a town, hit at any time of six years, or of fewer days. */
function hits(seed: number, count: number, days = 2_190): Hit[] {
  const next = numbers(seed);
  return Array.from({ length: count }, () => ({
    latitude: 48.85 + next() * 0.03,
    longitude: 2.32 + next() * 0.045,
    day: next() * days,
  }));
}

/** After one hit in three another follows, within 200 metres and a week. */
function withRepeats(seed: number, count: number): Hit[] {
  const next = numbers(seed + 1);
  return hits(seed, count).flatMap((hit) =>
    next() < 0.3
      ? [hit, { latitude: hit.latitude + next() * 0.0015, longitude: hit.longitude, day: hit.day + next() * 7 }]
      : [hit],
  );
}

test('where days have nothing to do with places, p is as likely to be anything', () => {
  // So few, within so short a time, have as many near pairs as twice as many in six years.
  const pValueOf = (seed: number) => knoxTest(hits(seed, 120, 500), BANDS).pValue;
  const values = Array.from({ length: 60 }, (_, seed) => pValueOf(seed)).sort((a, b) => a - b);
  // Kolmogorov and Smirnov: the furthest the values are from a uniform distribution; 1.36 / √n at the 5 % level.
  const furthest = Math.max(
    ...values.map((value, place) => Math.max((place + 1) / values.length - value, value - place / values.length)),
  );
  expect(furthest).toBeLessThan(1.36 / Math.sqrt(values.length));
});

test.each([1, 2, 3, 4, 5])('where one hit brings another, it is found, seed %i', (seed) => {
  const { pValue, observed, expected, preventable, permutations } = knoxTest(withRepeats(seed, 150), BANDS);
  expect(permutations).toBeGreaterThanOrEqual(999);
  expect(pValue).toBeLessThan(0.05);
  expect(observed).toBeGreaterThan(expected);
  expect(preventable).toBeGreaterThan(0.1);
  expect(preventable).toBeLessThan(0.5);
});

test('near pairs are all the pairs within the distance, and no other', () => {
  const place = fc.record({
    latitude: fc.double({ min: 48.85, max: 48.87, noNaN: true }),
    longitude: fc.double({ min: 2.3, max: 2.33, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 25 }), (places) => {
      const all = places.flatMap((one, first) =>
        places
          .slice(first + 1)
          .flatMap((other, further) =>
            kilometresBetween(one, other) <= 0.5 ? [`${first} ${first + 1 + further}`] : [],
          ),
      );
      const { ones, others } = nearPairs(places, 0.5);
      const found = [...ones].map((one, pair) =>
        [one, others[pair] ?? 0].sort((first, second) => first - second).join(' '),
      );
      expect(found.sort()).toEqual(all.sort());
    }),
  );
});

test('the same hits give the same answer, and dealing keeps every day', () => {
  expect(knoxTest(hits(9, 100), BANDS)).toEqual(knoxTest(hits(9, 100), BANDS));
  const days = Float64Array.from({ length: 50 }, (_, day) => day);
  seededShuffle(4)(days);
  expect([...days].sort((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, day) => day));
  expect([...days]).not.toEqual(Array.from({ length: 50 }, (_, day) => day));
});

test('a shop that is hit again is the nearest repeat of all', () => {
  const again = { latitude: 48.86, longitude: 2.33 };
  const { observed, preventable } = knoxTest(
    [
      { ...again, day: 0 },
      { ...again, day: 3 },
      { ...again, day: 100 },
    ],
    BANDS,
  );
  expect([observed, preventable]).toEqual([1, 1 / 3]);
});

test('a thousand hits are tested within the time a request has', () => {
  expect(cpuSeconds(() => knoxTest(hits(1, 1_000), BANDS))).toBeLessThan(3);
});
