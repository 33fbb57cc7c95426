import { Refusal } from '@hub/shared/errors/refusal.error';
import { dayOf } from '@hub/shared/values/day-of';
import { DAYS_WITHOUT_PROCEDURE, type Dated, retentionEnd } from './retention-end.js';

export interface Moment {
  readonly complaintFiledAt: Date | null;
  readonly now: Date;
}

/** Asserts that a piece of evidence may still be kept: nobody sends a file that nobody may open and the night erases. */
export function assertWithinRetention(piece: Dated, { complaintFiledAt, now }: Moment, path: readonly string[]): void {
  if (retentionEnd(piece, complaintFiledAt) <= dayOf(now))
    throw new Refusal('RETENTION_ENDED', path, {
      en: `The time for which it may be kept is over: ${DAYS_WITHOUT_PROCEDURE} days from capturedAt. With a complaint on the incident, or ownLegalAction where the firm acts at law itself, it is six years.`,
      fr: `La durée pendant laquelle cet élément peut être conservé est écoulée : ${DAYS_WITHOUT_PROCEDURE} jours à compter de capturedAt. Avec une plainte sur l’incident, ou ownLegalAction lorsque l’entreprise agit elle-même en justice, elle est de six ans.`,
    });
}
