import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import type { Alert } from '../alert/alert.entity.js';
import { AlertStatus } from '../alert/alert-status.enum.js';
import { AlertOrigin } from '../origin/alert-origin.entity.js';
import { alertToAdvance } from './alert-to-advance.js';
import { assertInTime } from './assert-in-time.js';
import { assertStatus } from './assert-status.js';
import { moveAlert } from './move-alert.js';

/** Hands a draft over to its reviewers. */
export async function submitAlert(context: RequestContext, id: string, version: number): Promise<Alert> {
  const now = await transactionTime(context);
  const alert = await alertToAdvance(context, {
    id,
    version,
    async assertMayAdvance() {
      const origin = await loadOne(context, AlertOrigin, 'alertId', id);
      if (origin?.originatorId !== context.viewer.organisationId)
        throw new Refusal('NOT_THE_AUTHOR', ['id'], {
          en: 'The organisation that wrote an alert submits it.',
          fr: 'L’organisation qui a rédigé une alerte est celle qui la soumet.',
        });
    },
    assertCanAdvance(present) {
      assertStatus(present, AlertStatus.SUBMITTED);
      assertInTime(present, now);
    },
  });
  return moveAlert(context, alert, { to: AlertStatus.SUBMITTED, now });
}
