import fc from 'fast-check';
import { Refusal } from '../errors/refusal.error.js';
import { HandlingCode } from '../values/handling-code.enum.js';
import { TlpLabel } from '../values/tlp-label.enum.js';
import { assertHandling } from './assert-handling.js';

const handling = (tlp: TlpLabel, codes = [HandlingCode.H0], codeNote?: string) => ({
  tlp,
  codes,
  codeNote,
  chathamHouse: false,
});
const codeOf = (work: () => void): string => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'fault';
  }
};

test('TLP:RED is for named members and for nobody else', () => {
  expect(codeOf(() => assertHandling(handling(TlpLabel.TLP_RED), { organisationIds: [], memberIds: [] }))).toBe(
    'TLP_AUDIENCE_CONFLICT',
  );
  expect(codeOf(() => assertHandling(handling(TlpLabel.TLP_RED), { organisationIds: ['o'], memberIds: ['m'] }))).toBe(
    'TLP_AUDIENCE_CONFLICT',
  );
  expect(codeOf(() => assertHandling(handling(TlpLabel.TLP_RED), { organisationIds: [], memberIds: ['m'] }))).toBe(
    'accepted',
  );
});

test('members are named with TLP:RED only', () => {
  const others = Object.values(TlpLabel).filter((label) => label !== TlpLabel.TLP_RED);
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.array(fc.uuid(), { minLength: 1 }), (tlp, memberIds) =>
      expect(codeOf(() => assertHandling(handling(tlp), { organisationIds: [], memberIds }))).toBe(
        'TLP_AUDIENCE_CONFLICT',
      ),
    ),
  );
});

test('handling code H3 needs its restriction in words', () => {
  const to = { organisationIds: [], memberIds: [] };
  expect(codeOf(() => assertHandling(handling(TlpLabel.TLP_GREEN, [HandlingCode.H3], '  '), to))).toBe(
    'CODE_NOTE_REQUIRED',
  );
  expect(codeOf(() => assertHandling(handling(TlpLabel.TLP_GREEN, [HandlingCode.H3], 'Not to be printed.'), to))).toBe(
    'accepted',
  );
  expect(codeOf(() => assertHandling(handling(TlpLabel.TLP_GREEN, [HandlingCode.H3], 'x'.repeat(501)), to))).toBe(
    'TEXT_TOO_LONG',
  );
});

test('a code note is a text that can be read as it is written', () => {
  const to = { organisationIds: [], memberIds: [] };
  const noted = (codeNote: string): string =>
    codeOf(() => assertHandling(handling(TlpLabel.TLP_GREEN, undefined, codeNote), to));
  expect(noted('a\u0000b')).toBe('TEXT_NOT_PLAIN');
  expect(noted('a\u202Eb')).toBe('TEXT_NOT_PLAIN');
  expect(noted('à deux\nlignes 👮')).toBe('accepted');
});
