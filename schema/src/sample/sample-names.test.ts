import { isIdentifier } from '@hub/shared/values/is-identifier';
import { apportion } from './apportion.js';
import { samplePlate } from './incidents/number-plate.js';
import { parisTime } from './paris-time.js';
import { isFileNumber, sampleFileNumber } from './sample-file-number.js';
import { sampleId } from './sample-id.js';
import { sampleReference } from './sample-reference.js';

const serials = Array.from({ length: 100_000 }, (_, serial) => serial);

test('an id is always the same for the same name, and of the shape of a UUID version 4', () => {
  expect(sampleId('firm.vendome')).toBe(sampleId('firm.vendome'));
  expect(sampleId('firm.vendome')).not.toBe(sampleId('firm.rivoli'));
  expect(isIdentifier(sampleId('firm.vendome'))).toBe(true);
  expect(sampleId('firm.vendome')).toMatch(/^.{14}4.{4}[89ab]/);
});

test('no reference and no plate is given twice, and neighbours do not look alike', () => {
  const references = serials.map((serial) => sampleReference('INC', serial));
  expect(references.every((reference) => /^INC-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference))).toBe(true);
  expect(new Set(references).size).toBe(serials.length);
  expect(new Set(references.map((reference) => reference.slice(0, 8))).size).toBeGreaterThan(90_000);
  expect(new Set(serials.map(samplePlate)).size).toBe(serials.length);
});

test('a file number is never given twice, whatever it is given to, and shows one misread sign', () => {
  const first = serials.slice(0, 10_000);
  const numbers = (['NI', 'FA', 'procedure', 'clause'] as const).flatMap((family) =>
    first.map((serial) => sampleFileNumber(family, serial)),
  );
  expect(new Set(numbers).size).toBe(4 * first.length);
  expect(numbers.every(isFileNumber)).toBe(true);
  const number = sampleFileNumber('NI', 7);
  const misread = [...number].flatMap((sign, place) =>
    [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
      .filter((other) => sign !== '-' && other !== sign)
      .map((other) => `${number.slice(0, place)}${other}${number.slice(place + 1)}`),
  );
  expect(misread).toHaveLength(8 * 31);
  expect(misread.some(isFileNumber)).toBe(false);
});

test('every plate bears a letter that is never issued', () => {
  expect(serials.slice(0, 1_000).every((serial) => /^[A-Z][IOU]-\d{3}-[A-Z]{2}$/.test(samplePlate(serial)))).toBe(true);
});

test('what is shared out by weight adds up to the whole', () => {
  expect(apportion(333, [1, 1, 1])).toEqual([111, 111, 111]);
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
});

test('a clock in Paris is one hour ahead in winter and two in summer', () => {
  expect(parisTime(2009, 12, 18, 18 * 60 + 40).toISOString()).toBe('2009-12-18T17:40:00.000Z');
  expect(parisTime(2010, 7, 1, 12 * 60).toISOString()).toBe('2010-07-01T10:00:00.000Z');
  // The night clocks go forward: half past one is still winter, half past three is summer.
  expect(parisTime(2010, 3, 28, 90).toISOString()).toBe('2010-03-28T00:30:00.000Z');
  expect(parisTime(2010, 3, 28, 210).toISOString()).toBe('2010-03-28T01:30:00.000Z');
});
