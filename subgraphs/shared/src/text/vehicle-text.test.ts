import { Refusal } from '../errors/refusal.error.js';
import { proseHoldsPlate } from './prose-holds-plate.js';
import { vehicleText } from './vehicle-text.js';
import { vehicleTexts } from './vehicle-texts.js';
import { writtenText } from './written-text.js';

/* A plate is for the firm and the police; make, model, colour and what else is told of a vehicle are for everyone it is shared with (P1, P2). */

const verdict = (check: () => unknown): unknown => {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.path).toEqual(['input', 'field']);
    return error.code;
  }
};
const said = (text: string, plate?: string | null): unknown =>
  verdict(() => vehicleText(text, { path: ['input', 'field'], name: { en: 'The model', fr: 'Le modèle' }, plate }));

test.each([
  'AB-123-CD',
  'ab123cd',
  'Clio AB 123 CD noire',
  'A.B.1.2.3.C.D',
  'AB\u200B123\u00ADCD',
  'ＡＢ－１２３－ＣＤ',
  'АВ-123-СD',
  'noire (AB·123·CD)',
  '123 ABC 75',
  '1234AB75',
  'Golf 12 ABC 2A',
])('the plate in %j is told to nobody who reads a model', (text) => {
  expect(said(text)).toBe('PLATE_IN_TEXT');
});

test.each([
  '208',
  'C3',
  'Golf 7',
  '3008 GT',
  'BMW 320 d',
  'AMG GT 63 S',
  '207 HDi 90',
  '308 SW 1.6 THP 156',
  'RS 6 Avant',
  'T-Max 560',
  'XC90 D5 AWD',
  'Master L3H2 dCi 135',
  'ML 350 CDI',
  'bleu nuit, toit noir',
])('%j is no plate', (text) => {
  expect(said(text)).toBe(text);
  expect(said(text, 'AB-123-CD')).toBe(text);
});

const ofAll = (make: string | null, model: string | null, colour: string | null, plate?: string): unknown =>
  verdict(() => vehicleTexts({ make, model, colour }, { pathOf: () => ['input', 'field'], plate }));

test.each<[string | null, string | null, string | null]>([
  ['AB-123', 'CD', null],
  ['AB', '123', 'CD'],
  ['Clio AB', null, '123 CD noire'],
  [null, '1234 AB', '75'],
])('a plate that is parted over make %j, model %j and colour %j is one', (make, model, colour) => {
  expect(ofAll(make, model, colour)).toBe('PLATE_IN_TEXT');
});

test.each<[string | null, string | null, string | null]>([
  ['Peugeot', '207 HDi 90', 'noir'],
  ['Fiat', '500', 'gris clair'],
  ['BMW', 'X5', 'bleu nuit'],
  ['DS', '3', 'or'],
  ['Citroën', 'C3', null],
  [null, '208', 'sac noir sur le siège'],
])('make %j, model %j and colour %j are a vehicle', (make, model, colour) => {
  expect(ofAll(make, model, colour, 'AB-123-CD')).toEqual({ make, model, colour });
});

test('nor is the plate of the same vehicle parted over them', () => {
  expect(ofAll('Audi b-mw', '1234', null, 'BMW1234')).toBe('PLATE_IN_TEXT');
});

test('nor the plate that is given of the same vehicle, of whatever country', () => {
  expect(said('Audi b-mw 1234', 'BMW1234')).toBe('PLATE_IN_TEXT');
  expect(said('A3 x1abc9', 'X-1 ABC 9')).toBe('PLATE_IN_TEXT');
  expect(said('C3', 'C3')).toBe('C3');
});

test('in sentences a plate is told by its hyphens or capitals, and an address is none', () => {
  for (const text of [
    'Clio AB-123-CD vue à 17 h',
    'vue : ab123cd.',
    'immatriculée AB 123 CD',
    'ab‑123‑cd',
    'R21 4510 KG 75',
    'van LT52 WXY, two men',
    'immatriculée B-XY 1234',
    'plaque belge 1-ABC-234',
  ])
    expect([text, proseHoldsPlate(text)]).toEqual([text, true]);
  for (const text of [
    'au 123 du boulevard',
    'plus de 150 kg',
    'INC-2009-AB12',
    'FR76 1234',
    'Au 17, ou 112 si rien',
    '1500 EUR 75',
    '308 THP 156',
    'Calibre 3135, référence 116610 LN',
    'Rolex GMT-Master II',
    'PV 2009-1234',
  ])
    expect([text, proseHoldsPlate(text)]).toEqual([text, false]);
  const rule = { path: ['input', 'field'], name: { en: 'The headline', fr: 'Le titre' }, max: 100 };
  expect(verdict(() => writtenText('Clio AB-123-CD', { ...rule, namesNoPlate: true }))).toBe('PLATE_IN_TEXT');
  expect(verdict(() => writtenText('Clio AB-123-CD', rule))).toBe('Clio AB-123-CD');
});
