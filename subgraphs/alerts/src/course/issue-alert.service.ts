import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import type { Alert } from '../alert/alert.entity.js';
import { AlertStatus } from '../alert/alert-status.enum.js';
import { alertToAdvance } from './alert-to-advance.js';
import { assertInTime } from './assert-in-time.js';
import { assertStatus } from './assert-status.js';
import { moveAlert } from './move-alert.js';

/** Issues an approved alert to its audience. It is issued once: the same request again meets a version that has moved on. */
export async function issueAlert(context: RequestContext, id: string, version: number): Promise<Alert> {
  const { role, organisationId } = context.viewer;
  const now = await transactionTime(context);
  const alert = await alertToAdvance(context, {
    id,
    version,
    async assertMayAdvance({ controllerId }) {
      if (role === 'police' && controllerId !== organisationId)
        throw new Refusal('NOT_THE_CONTROLLER', ['id'], {
          en: 'A police service issues the alerts it answers for itself.',
          fr: 'Un service de police diffuse lui-même les alertes dont il répond.',
        });
    },
    assertCanAdvance(present) {
      assertStatus(present, AlertStatus.ISSUED);
      assertInTime(present, now);
    },
  });
  const issued = await moveAlert(context, alert, {
    to: AlertStatus.ISSUED,
    set: { issuedAt: now, orderedAt: now },
    now,
  });
  context.accessLog.disclosed('Alert', id, 'Alert');
  return issued;
}
