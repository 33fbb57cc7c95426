import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import type { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { InvestigationStep } from './investigation-step.entity.js';

export interface InvestigationMove {
  readonly incidentId: string;
  readonly from: InvestigationStatus;
  readonly to: InvestigationStatus;
  /** The case, where the move is a clearance. */
  readonly caseId?: string;
}

/** Writes the lines of steps that are about to be taken, in one statement, and notes them for the access log. */
export async function recordInvestigationSteps(
  context: RequestContext,
  moves: readonly InvestigationMove[],
): Promise<void> {
  const { em, viewer, accessLog } = context;
  const at = await transactionTime(context);
  const { organisationId, memberId } = viewer;
  await em.insertMany(
    InvestigationStep,
    moves.map(({ incidentId, from, to, caseId = null }) =>
      Object.assign(new InvestigationStep(), {
        id: randomUUID(),
        incidentId,
        at,
        fromStatus: from,
        toStatus: to,
        caseId,
        organisationId,
        memberId,
      }),
    ),
  );
  for (const { incidentId, from, to } of moves)
    accessLog.altered('Incident', incidentId, `investigationStatus:${from}>${to}`);
}
