import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Alert } from '../alert/alert.entity.js';
import type { AlertStatus } from '../alert/alert-status.enum.js';
import { presentAlert } from '../alert/present-alert.js';

export interface Move {
  readonly to: AlertStatus;
  /** What else changes with the state. */
  readonly set?: Partial<Pick<Alert, 'issuedAt' | 'orderedAt' | 'reviewerMemberId' | 'reviewerOrganisationId'>>;
  readonly now: Date;
}

/** Moves a locked alert to its next state. A row the policies keep back is a fault here, never a change that silently did not happen. */
export async function moveAlert(context: RequestContext, alert: Alert, { to, set = {}, now }: Move): Promise<Alert> {
  const { id, version } = alert;
  const from = alert.recordedStatus;
  const moved = await context.em.nativeUpdate(
    Alert,
    { id, version },
    { ...set, recordedStatus: to, version: version + 1, updatedAt: now },
  );
  if (moved !== 1) throw new Error('The policies kept back an alert that was locked.');
  context.accessLog.altered('Alert', id, `status:${from}>${to}`);
  const present = await presentAlert(context, id);
  if (!present) throw new Error('An alert is gone from the eyes of whoever moved it.');
  return present;
}
