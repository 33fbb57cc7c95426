import { Refusal } from '@hub/shared/errors/refusal.error';
import type { AlertInput } from '../alert/alert.input.js';

const DAY = 24 * 60 * 60 * 1000;

/** Suspicious-person descriptors are kept 90 days (retention proposal 3.7b). */
const LONGEST_ABOUT_A_PERSON = 90;
const LONGEST = 366;

function assertEnds(instant: Date, path: readonly string[], name: string, now: Date, longest: number): void {
  if (instant <= now) throw new Refusal('EXPIRES_IN_THE_PAST', path, `${name} must lie in the future.`);
  if (instant.getTime() > now.getTime() + longest * DAY)
    throw new Refusal('EXPIRES_TOO_LATE', path, `${name} must lie within ${longest} days.`);
}

/** When an alert begins and ends: it always ends, after it begins, and sooner when it is about a person. */
export function checkedTimes(
  { onset = null, expiresAt, handling }: Pick<AlertInput, 'onset' | 'expiresAt' | 'handling'>,
  aboutPerson: boolean,
  now: Date,
): { onset: Date | null; expiresAt: Date } {
  const expiry = ['input', 'expiresAt'];
  assertEnds(expiresAt, expiry, 'The expiry', now, aboutPerson ? LONGEST_ABOUT_A_PERSON : LONGEST);
  if (onset && onset >= expiresAt)
    throw new Refusal('EXPIRES_BEFORE_ONSET', expiry, 'The expiry must lie after the onset.');
  if (onset && onset.getTime() < now.getTime() - LONGEST * DAY)
    throw new Refusal('ONSET_TOO_EARLY', ['input', 'onset'], `The onset lies at most ${LONGEST} days back.`);
  if (handling.expiresAt)
    assertEnds(handling.expiresAt, ['input', 'handling', 'expiresAt'], 'The end of sharing', now, LONGEST);
  return { onset, expiresAt };
}
