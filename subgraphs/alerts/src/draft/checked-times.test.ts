import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { checkedTimes } from './checked-times.js';

const NOW = new Date('2010-02-16T12:00:00Z');
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
const handling = { tlp: TlpLabel.TLP_GREEN, codes: [], chathamHouse: false };

const codeOf = (check: () => unknown): string | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

test.each([
  ['an alert that is over before it is written', 0, undefined, false, 'EXPIRES_IN_THE_PAST'],
  ['an alert about a person that lasts 90 days', 90, undefined, true, undefined],
  ['an alert about a person that lasts longer', 90.001, undefined, true, 'EXPIRES_TOO_LATE'],
  ['an alert about a thing that lasts 91 days', 91, undefined, false, undefined],
  ['an alert that lasts longer than a year', 367, undefined, false, 'EXPIRES_TOO_LATE'],
  ['an alert that ends when it begins', 5, 5, false, 'EXPIRES_BEFORE_ONSET'],
  ['an alert that began last month', 5, -30, false, undefined],
  ['an alert that began in another age', 5, -4000, false, 'ONSET_TOO_EARLY'],
])('%s', (_, expiry, onset, aboutPerson, refusal) => {
  const times = {
    expiresAt: inDays(expiry),
    onset: onset === undefined ? null : inDays(onset),
    handling,
  };
  expect(codeOf(() => checkedTimes(times, aboutPerson, NOW))).toBe(refusal);
});

test('sharing ends in the future or not at all', () => {
  const sharedUntil = (expiresAt: Date) => ({ expiresAt: inDays(5), handling: { ...handling, expiresAt } });
  expect(codeOf(() => checkedTimes(sharedUntil(inDays(-1)), false, NOW))).toBe('EXPIRES_IN_THE_PAST');
  expect(codeOf(() => checkedTimes(sharedUntil(inDays(1)), false, NOW))).toBeUndefined();
});
