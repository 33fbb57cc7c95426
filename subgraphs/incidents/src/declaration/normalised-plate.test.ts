import fc from 'fast-check';
import { normalisedPlate } from './normalised-plate.js';

const PATH = ['input', 'vehicles', '0', 'plate'];
const plate = (typed: string | null | undefined): string | null => normalisedPlate(typed, PATH);

test.each(['AB-123-CD', 'ab 123 cd', ' AB123CD ', 'ab.123.cd', 'aB·123_cD'])(
  '%p is one and the same plate',
  (typed) => {
    expect(plate(typed)).toBe('AB-123-CD');
  },
);

test.each([
  ['1234 AB 75', '1234AB75'],
  ['B-MW 1234', 'BMW1234'],
  ['', null],
  [' - ', null],
  [null, null],
  [undefined, null],
])('%p is stored as %p', (typed, stored) => {
  expect(plate(typed)).toBe(stored);
});

test.each(['АВ123СD', 'AB-123-CD\u0000', 'A', 'ABCDEFGHIJKLM', 'AB<123>', '\u202EDC-321-BA'])(
  '%p is no plate',
  (typed) => {
    expect(() => plate(typed)).toThrow('A plate has 2 to 12 letters A to Z and digits');
  },
);

test('a stored plate is its own normal form', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9 .-]{2,12}$/), (typed) => {
      let stored: string | null = null;
      try {
        stored = plate(typed);
      } catch {
        return;
      }
      expect(plate(stored)).toBe(stored);
    }),
  );
});
