import { writtenText } from './written-text.js';

const rule = { path: ['input', 'headline'], name: 'The headline', max: 10 };

const outcome = (value: string, more: object = {}): string | null => {
  try {
    return writtenText(value, { ...rule, ...more });
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['  text ', 'text'],
  ['   ', null],
  ['a'.repeat(11), 'TEXT_TOO_LONG'],
  ['a\u0000b', 'TEXT_NOT_PLAIN'],
  ['a\nb', 'TEXT_NOT_PLAIN'],
  ['a\u202Eb', 'TEXT_NOT_PLAIN'],
  ['a\uD800b', 'TEXT_NOT_PLAIN'],
  ['o’é "\\?', 'o’é "\\?'],
])('%j is stored as %j or refused', (value, stored) => {
  expect(outcome(value)).toBe(stored);
});

test('a text of many lines keeps them, and nothing else that is invisible', () => {
  expect(outcome('a\n\tb', { manyLines: true })).toBe('a\n\tb');
  expect(outcome('a\u0007b', { manyLines: true })).toBe('TEXT_NOT_PLAIN');
});
