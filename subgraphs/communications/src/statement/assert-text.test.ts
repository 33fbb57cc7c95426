import { statementTexts } from './statement-texts.js';

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a text is stored without white space around it, its lines ended in one way', () => {
  expect(statementTexts.body('  Un\r\ndeux\rtrois \n')).toBe('Un\ndeux\ntrois');
  expect(statementTexts.editorNote('   ')).toBeNull();
});

test('a text has its bounds', () => {
  expect(codeOf(() => statementTexts.headline('a'.repeat(200)))).toBeUndefined();
  expect(codeOf(() => statementTexts.headline('a'.repeat(201)))).toBe('TEXT_TOO_LONG');
  expect(codeOf(() => statementTexts.body('a'.repeat(20_001)))).toBe('TEXT_TOO_LONG');
  expect(codeOf(() => statementTexts.editorNote('a'.repeat(2_001)))).toBe('TEXT_TOO_LONG');
  expect(codeOf(() => statementTexts.headline(' \n '))).toBe('TEXT_MISSING');
});

test.each(['\u0000', '\u001b', '\u0007', '\u202e', '\u2067', '\ud800'])(
  'a text holds nothing that cannot be read',
  (mark) => {
    expect(codeOf(() => statementTexts.body(`a${mark}b`))).toBe('TEXT_UNPRINTABLE');
  },
);

test('a headline is one line', () => {
  expect(codeOf(() => statementTexts.headline('a\nb'))).toBe('TEXT_UNPRINTABLE');
});
