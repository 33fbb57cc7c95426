import { newReference } from './new-reference.js';

const MANY = Array.from({ length: 20_000 }, () => newReference('INC'));

test('a reference can be read out over the telephone', () => {
  const LEGIBLE = /^INC-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
  expect(MANY.filter((reference) => !LEGIBLE.test(reference))).toEqual([]);
});

test('no two of a thousand references are the same', () => {
  expect(new Set(MANY.slice(0, 1_000)).size).toBe(1_000);
});

test('references tell nothing of the order or the number of records: every sign is equally likely in every place', () => {
  for (const place of [4, 5, 6, 7, 9, 10, 11, 12]) {
    const counts = Map.groupBy(MANY, (reference) => reference[place]);
    expect(counts.size).toBe(32);
    // 625 expected; a fair source leaves 500 to 750 about once in a million tests.
    for (const { length } of counts.values()) expect([place, length > 480 && length < 780]).toEqual([place, true]);
  }
});

test('what is filed next does not sort behind what was filed before', () => {
  const rising = MANY.slice(1).filter((reference, index) => reference > (MANY[index] as string)).length;
  expect(rising / MANY.length).toBeGreaterThan(0.45);
  expect(rising / MANY.length).toBeLessThan(0.55);
});
