import fc from 'fast-check';
import { Kind } from 'graphql';
import { GraphQLDecimal } from './decimal.scalar.js';

test('EUR 85,000,000.00 survives, though its cents are above what an Int holds', () => {
  expect(GraphQLDecimal.parseValue('85000000.00')).toBe('85000000.00');
});

test('every amount to the cent comes back as it was, with two decimals', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (cents) => {
      const text = `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
      expect(GraphQLDecimal.parseValue(text)).toBe(text);
    }),
  );
});

test('zeros before an amount are no part of it', () => {
  expect(['00012.50', '-0012', '000', '0.5'].map((text) => GraphQLDecimal.parseValue(text))).toEqual([
    '12.50',
    '-12.00',
    '0.00',
    '0.50',
  ]);
});

test('numbers, other notations and what does not fit are refused in words', () => {
  for (const value of [
    12,
    12.5,
    '1e3',
    'NaN',
    'Infinity',
    '1.234',
    '9'.repeat(13),
    '',
    ' 1',
    '1,5',
    '0x10',
    null,
    {},
    [],
  ])
    expect(() => GraphQLDecimal.parseValue(value)).toThrow('A Decimal is a base-10 string');
  expect(() => GraphQLDecimal.parseLiteral({ kind: Kind.INT, value: '12' })).toThrow('A Decimal is a base-10 string');
});
