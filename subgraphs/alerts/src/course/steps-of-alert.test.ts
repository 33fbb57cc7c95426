import { AlertStatus } from '../alert/alert-status.enum.js';
import { assertInTime } from './assert-in-time.js';
import { assertStatus } from './assert-status.js';
import { STEPS_OF_ALERT } from './steps-of-alert.js';

const everyStatus = Object.values(AlertStatus);

const isRefused = (recordedStatus: AlertStatus, next: AlertStatus): boolean => {
  try {
    assertStatus({ recordedStatus }, next);
    return false;
  } catch (error) {
    expect((error as { code: string }).code).toBe('NOT_POSSIBLE_NOW');
    return true;
  }
};

test('an alert is issued from approval and from nowhere else', () => {
  expect(everyStatus.filter((status) => !isRefused(status, AlertStatus.ISSUED))).toEqual([AlertStatus.APPROVED]);
});

test('an alert is approved or rejected once it is submitted, and from nowhere else', () => {
  for (const decided of [AlertStatus.APPROVED, AlertStatus.REJECTED])
    expect(everyStatus.filter((status) => !isRefused(status, decided))).toEqual([
      AlertStatus.SUBMITTED,
      AlertStatus.IN_REVIEW,
    ]);
});

test('an alert is submitted once, as a draft', () => {
  expect(everyStatus.filter((status) => !isRefused(status, AlertStatus.SUBMITTED))).toEqual([AlertStatus.DRAFT]);
});

test('no step leads back, and none stores that an alert has expired', () => {
  const order = everyStatus.indexOf.bind(everyStatus);
  expect(STEPS_OF_ALERT.every(([from, to]) => order(from) < order(to))).toBe(true);
  expect(STEPS_OF_ALERT.flat()).not.toContain(AlertStatus.EXPIRED);
});

test('an alert whose time is over is not sent any more', () => {
  const now = new Date('2010-02-16T12:00:00Z');
  expect(() => assertInTime({ expiresAt: now }, now)).toThrow('time of the alert is over');
  expect(() => assertInTime({ expiresAt: new Date(now.getTime() + 1) }, now)).not.toThrow();
});
