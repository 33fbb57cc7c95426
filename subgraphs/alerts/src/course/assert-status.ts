import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Alert } from '../alert/alert.entity.js';
import type { AlertStatus } from '../alert/alert-status.enum.js';
import { STEPS_OF_ALERT } from './steps-of-alert.js';

/** Refuses unless a step leads from where the alert stands to where it is to go. */
export function assertStatus({ recordedStatus }: Pick<Alert, 'recordedStatus'>, next: AlertStatus): void {
  const starts = STEPS_OF_ALERT.filter(([, to]) => to === next).map(([from]) => from);
  if (!starts.includes(recordedStatus))
    throw new Refusal('NOT_POSSIBLE_NOW', ['id'], {
      en: `An alert becomes ${next} from ${starts.join(' or ')}; this one is ${recordedStatus}.`,
      fr: `Une alerte passe à ${next} depuis ${starts.join(' ou ')} ; celle-ci est ${recordedStatus}.`,
    });
}
