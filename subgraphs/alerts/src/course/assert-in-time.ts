import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Alert } from '../alert/alert.entity.js';

/** Refuses an alert whose time is over before it was issued. */
export function assertInTime({ expiresAt }: Pick<Alert, 'expiresAt'>, now: Date): void {
  if (expiresAt <= now)
    throw new Refusal('EXPIRES_IN_THE_PAST', ['id'], {
      en: 'The time of the alert is over: draft a new one.',
      fr: 'Le temps de l’alerte est écoulé : rédigez-en une nouvelle.',
    });
}
