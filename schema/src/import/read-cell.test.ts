import { mappedRow } from './mapped-row.js';
import type { ColumnRule } from './mapping.js';
import { readCell } from './read-cell.js';

const read = (cell: unknown, rule: Omit<ColumnRule, 'column'>, timeZone = 'Europe/Paris'): unknown =>
  readCell(cell, { field: 'a.field', rule: { column: 'A column', ...rule }, timeZone });

const CLOCK = { type: 'instant', format: 'dd/MM/yyyy HH:mm' } as const;

test.each([
  ['in winter', '07/12/2013 17:40', '2013-12-07T16:40:00.000Z'],
  ['in summer', '07/07/2013 17:40', '2013-07-07T15:40:00.000Z'],
  ['in the hour that comes twice, the first', '27/10/2013 02:30', '2013-10-27T00:30:00.000Z'],
])('a clock in Paris is read %s', (_when, text, instant) => {
  expect(read(text, CLOCK)).toBe(instant);
});

test.each([
  ['in the hour that the clocks skip', '31/03/2013 02:30'],
  ['on a day that there is not', '30/02/2013 10:00'],
  ['in another way of writing', '2013-12-07 17:40'],
])('a time %s is none', (_what, text) => {
  expect(() => read(text, CLOCK)).toThrow('a.field is no instant written as dd/MM/yyyy HH:mm in Europe/Paris.');
});

test('an instant that says where its clock stands is what it says, and one that does not stands where the mapping says', () => {
  expect(read('2013-12-07T17:40:00Z', { type: 'instant' })).toBe('2013-12-07T17:40:00.000Z');
  expect(read('2013-12-07T17:40', { type: 'instant' })).toBe('2013-12-07T16:40:00.000Z');
  expect(read('2013-12-07T17:40', { type: 'instant', timeZone: 'America/Cayenne' })).toBe('2013-12-07T20:40:00.000Z');
});

test.each([
  ['85 200,50 €', ',', '85200.50'],
  ['85\u202f200,5', ',', '85200.5'],
  ['85200.50', '.', '85200.50'],
  ['-3', '.', '-3'],
] as const)('the amount %p, with %p before the cents, is %p', (text, decimalSign, amount) => {
  expect(read(text, { type: 'amount', decimalSign })).toBe(amount);
});

test.each([
  ['1.200,50', ','],
  ['1,200.50', '.'],
  ['NaN', '.'],
  ['1e9', '.'],
  ['0,125', ','],
] as const)('%p is no amount with %p before the cents: nobody guesses which sign is which', (text, decimalSign) => {
  expect(() => read(text, { type: 'amount', decimalSign })).toThrow('is no amount');
});

test('codes are those of the mapping and no others, not even what every object has', () => {
  const rule = { codes: { O: true, N: false } };
  expect([read('O', rule), read('N', rule)]).toEqual([true, false]);
  for (const code of ['o', 'X', 'toString', '__proto__']) expect(() => read(code, rule)).toThrow('no such code');
});

test('a list is split, each of its values by itself', () => {
  expect(read(' A | B ||', { split: '|', codes: { A: 'HANDGUN', B: 'TOOL' } })).toEqual(['HANDGUN', 'TOOL']);
});

test('what an NDJSON line holds as something else than a text stays so', () => {
  expect([read(12, { type: 'number' }), read(true, { type: 'boolean' }), read(['a', 'b'], {})]).toEqual([
    12,
    true,
    ['a', 'b'],
  ]);
});

test('an empty cell is left out, and the constants of a part of which every column is empty go with it', () => {
  const mapping = {
    timeZone: 'Europe/Paris',
    fields: {
      senderReference: { column: 'Dossier' },
      'loss.stolenEur': { column: 'Préjudice' },
      'loss.basis': { value: 'PURCHASE_COST' },
      'occurred.precision': { value: 'MINUTE' },
      'handling.tlp': { value: 'TLP_GREEN' },
    },
  };
  const fixed = { occurred: { precision: 'MINUTE' }, handling: { tlp: 'TLP_GREEN' } };
  expect(mappedRow(mapping, { Dossier: '1', Préjudice: ' ' })).toEqual({ senderReference: '1', ...fixed });
  expect(mappedRow(mapping, { Dossier: '1', Préjudice: '5.00' })).toEqual({
    senderReference: '1',
    loss: { stolenEur: '5.00', basis: 'PURCHASE_COST' },
    ...fixed,
  });
});
