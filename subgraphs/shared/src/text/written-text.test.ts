import { writtenText } from './written-text.js';

const rule = { path: ['input', 'headline'], name: { en: 'The headline', fr: 'Le titre' }, max: 10 };

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

test.each(['musulman', 'noir', 'Audi'])(
  '%s spelt with a letter of another alphabet is refused, in its own it is judged',
  (word) => {
    const describing = { describesPersons: true };
    const disguised = word.replace(/[moA]/, (letter) => ({ m: 'м', o: 'ο', A: 'Α' })[letter] ?? '');
    expect(disguised).not.toBe(word);
    expect(outcome(disguised, describing)).toBe('TEXT_NOT_PLAIN');
    expect(outcome(disguised, { namesNoPlate: true })).toBe('TEXT_NOT_PLAIN');
    expect(outcome(word, describing)).toBe(word === 'musulman' ? 'FORBIDDEN_DESCRIPTOR' : word);
  },
);

test('words of several alphabets may stand beside one another', () => {
  for (const text of ['dit « Ура »', 'Omega Ω', '3 µm', 'Sac noir'])
    expect(outcome(text, { describesPersons: true, max: 20 })).toBe(text);
});
