import { passesLuhn, sampleSiren, sampleSiret } from './registered-number.js';

test('Luhn’s rule tells a number from one with a wrong digit', () => {
  expect(passesLuhn('732829320')).toBe(true);
  expect(passesLuhn('732829321')).toBe(false);
});

test('every SIREN and SIRET of the sample passes it, and none is given twice', () => {
  const sirens = Array.from({ length: 999 }, (_, serial) => sampleSiren(serial));
  const sirets = sirens.flatMap((siren) => [1, 2, 3].map((establishment) => sampleSiret(siren, establishment)));
  expect(sirens.every((siren) => /^\d{9}$/.test(siren) && passesLuhn(siren))).toBe(true);
  expect(sirets.every((siret) => /^\d{14}$/.test(siret) && passesLuhn(siret))).toBe(true);
  expect(new Set(sirens).size).toBe(999);
  expect(new Set(sirets).size).toBe(2_997);
});
