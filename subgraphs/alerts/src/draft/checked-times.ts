import type { Phrase } from '@hub/shared/errors/phrase';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { AlertInput } from '../alert/alert.input.js';

const DAY = 24 * 60 * 60 * 1000;

/** Suspicious-person descriptors are kept 90 days (retention proposal 3.7b). */
const LONGEST_ABOUT_A_PERSON = 90;
const LONGEST = 366;

function assertEnds(instant: Date, path: readonly string[], name: Phrase, now: Date, longest: number): void {
  if (instant <= now)
    throw new Refusal('EXPIRES_IN_THE_PAST', path, {
      en: `${name.en} must lie in the future.`,
      fr: `${name.fr} doit se situer dans le futur.`,
    });
  if (instant.getTime() > now.getTime() + longest * DAY)
    throw new Refusal('EXPIRES_TOO_LATE', path, {
      en: `${name.en} must lie within ${longest} days.`,
      fr: `${name.fr} doit se situer dans les ${longest} jours.`,
    });
}

/** When an alert begins and ends: it always ends, after it begins, and sooner when it is about a person. */
export function checkedTimes(
  { onset = null, expiresAt, handling }: Pick<AlertInput, 'onset' | 'expiresAt' | 'handling'>,
  aboutPerson: boolean,
  now: Date,
): { onset: Date | null; expiresAt: Date } {
  const expiry = ['input', 'expiresAt'];
  assertEnds(
    expiresAt,
    expiry,
    { en: 'The expiry', fr: 'L’expiration' },
    now,
    aboutPerson ? LONGEST_ABOUT_A_PERSON : LONGEST,
  );
  if (onset && onset >= expiresAt)
    throw new Refusal('EXPIRES_BEFORE_ONSET', expiry, {
      en: 'The expiry must lie after the onset.',
      fr: 'L’expiration doit être postérieure au début.',
    });
  if (onset && onset.getTime() < now.getTime() - LONGEST * DAY)
    throw new Refusal('ONSET_TOO_EARLY', ['input', 'onset'], {
      en: `The onset lies at most ${LONGEST} days back.`,
      fr: `Le début remonte à ${LONGEST} jours au plus.`,
    });
  if (handling.expiresAt)
    assertEnds(
      handling.expiresAt,
      ['input', 'handling', 'expiresAt'],
      { en: 'The end of sharing', fr: 'La fin du partage' },
      now,
      LONGEST,
    );
  return { onset, expiresAt };
}
