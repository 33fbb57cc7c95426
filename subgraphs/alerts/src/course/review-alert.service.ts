import { randomUUID } from 'node:crypto';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { writtenText } from '@hub/shared/text/written-text';
import type { Alert } from '../alert/alert.entity.js';
import { AlertStatus } from '../alert/alert-status.enum.js';
import { AlertApproval } from '../approval/alert-approval.entity.js';
import { ApprovalDecision } from '../approval/approval-decision.enum.js';
import { alertToAdvance } from './alert-to-advance.js';
import { assertFourEyes } from './assert-four-eyes.js';
import { assertInTime } from './assert-in-time.js';
import { assertStatus } from './assert-status.js';
import { moveAlert } from './move-alert.js';
import { refusingSelfReview } from './refusing-self-review.js';

export interface Review {
  readonly id: string;
  readonly version: number;
  readonly approve: boolean;
  readonly comment: string | null;
}

function commentOf({ approve, comment }: Review): string | null {
  const text = writtenText(comment, {
    path: ['comment'],
    name: { en: 'The comment', fr: 'Le commentaire' },
    max: 1_000,
    manyLines: true,
  });
  if (!approve && !text)
    throw new Refusal('COMMENT_MISSING', ['comment'], { en: 'A rejection says why.', fr: 'Un rejet est motivé.' });
  return text;
}

/** Records the decision of a second person, for an alert about a person of a second house, and moves the alert to it. */
export async function reviewAlert(context: RequestContext, review: Review): Promise<Alert> {
  const { em, viewer } = context;
  const { id, version, approve } = review;
  const now = await transactionTime(context);
  const comment = commentOf(review);
  const next = approve ? AlertStatus.APPROVED : AlertStatus.REJECTED;
  const alert = await alertToAdvance(context, {
    id,
    version,
    assertMayAdvance: (present) => assertFourEyes(context, present),
    assertCanAdvance(present) {
      assertStatus(present, next);
      if (approve) assertInTime(present, now);
    },
  });
  const moved = await refusingSelfReview(() =>
    moveAlert(context, alert, {
      to: next,
      set: { reviewerMemberId: viewer.memberId, reviewerOrganisationId: viewer.organisationId },
      now,
    }),
  );
  const approval = Object.assign(new AlertApproval(), {
    id: randomUUID(),
    alertId: id,
    alertVersion: version,
    memberId: viewer.memberId,
    organisationId: viewer.organisationId,
    at: now,
    decision: approve ? ApprovalDecision.APPROVED : ApprovalDecision.REJECTED,
    comment,
  });
  await em.persist(approval).flush();
  return moved;
}
