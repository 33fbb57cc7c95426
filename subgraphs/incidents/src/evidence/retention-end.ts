import { dayOf } from '@hub/shared/values/day-of';
import type { KeptEvidence } from './kept-evidence.js';

/** Days without a complaint or an action of the firm's own: in principle no longer than a month (P8, CNIL). */
export const DAYS_WITHOUT_PROCEDURE = 30;

/** Years with one: as long as a misdemeanour can be prosecuted (code de procédure pénale, art. 8). */
export const YEARS_WITH_PROCEDURE = 6;

export type Dated = Pick<KeptEvidence, 'capturedAt' | 'addedAt' | 'ownLegalAction'>;

/** The day, in France, on which a piece of evidence is erased, as things stand. A complaint that is filed later moves it. */
export function retentionEnd({ capturedAt, addedAt, ownLegalAction }: Dated, complaintFiledAt: Date | null): string {
  // A day of the calendar, reckoned with at midnight UTC because no clock is put forward there.
  const end = new Date(dayOf(new Date(capturedAt ?? addedAt)));
  const day = end.getUTCDate();
  if (complaintFiledAt !== null || ownLegalAction) {
    end.setUTCFullYear(end.getUTCFullYear() + YEARS_WITH_PROCEDURE);
    // Of 29 February the day before 1 March, as PostgreSQL counts where what is over is looked for.
    if (end.getUTCDate() !== day) end.setUTCDate(0);
  } else end.setUTCDate(day + DAYS_WITHOUT_PROCEDURE);
  return end.toISOString().slice(0, 10);
}
