import { brandKey } from './brand-key.js';
import { serialKey } from './serial-key.js';

test.each([
  ['7F3A92QK', 'as it is'],
  ['7f3a-92qk', 'in small letters, with a hyphen'],
  ['  7F3A 92QK ', 'with spaces'],
  ['7F3A–92QK', 'with a dash of a word processor'],
  ['7F3A.92/QK', 'with the separators of a stock book'],
  ['７Ｆ３Ａ９２ＱＫ', 'in the wide signs of a Japanese keyboard'],
])('%s is one serial %s', (typed) => {
  expect(serialKey(typed)).toBe('7F3A92QK');
});

test('O and 0, I and 1 are read alike, and no other two signs are', () => {
  expect(serialKey('OI2345')).toBe(serialKey('012345'));
  for (const [one, other] of ['B8', 'S5', 'Z2', 'L1', 'Q0', 'D0', 'G6', 'UV'])
    expect([one, other, serialKey(`A1C${one}E`) === serialKey(`A1C${other}E`)]).toEqual([one, other, false]);
});

test.each([
  '',
  'ABC',
  '----',
  'x'.repeat(41),
  'x'.repeat(10_000),
  '7F3A\u0000QK',
  '7F3A\uD800QK',
  '7F3A\u202EQK',
  '7F3АQK',
  '7F3A92QK; drop',
  '7F3A_%QK',
])('%j is no serial', (typed) => {
  expect(serialKey(typed)).toBeNull();
});

test('a brand is one however it is written', () => {
  for (const brand of ['Maison Aubrac', 'MAISON-AUBRAC', 'maisonaubrac', 'Maison  Aubrać'])
    expect(brandKey(brand)).toBe('maisonaubrac');
  expect(brandKey('\uD800\u0000 -')).toBeNull();
});
