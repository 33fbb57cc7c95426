import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Alert } from '../alert/alert.entity.js';
import { AlertStatus } from '../alert/alert-status.enum.js';

/** Refuses unless the alert stands at one of these points. */
export function assertStatus({ recordedStatus }: Pick<Alert, 'recordedStatus'>, allowed: readonly AlertStatus[]): void {
  if (!allowed.includes(recordedStatus))
    throw new Refusal('NOT_POSSIBLE_NOW', ['id'], `This step begins at ${allowed.join(' or ')}, not at ${recordedStatus}.`);
}
