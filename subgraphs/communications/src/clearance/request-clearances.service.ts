import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { lockStatement } from '../statement/lock-statement.js';
import { rereadStatement } from '../statement/reread-statement.js';
import type { Statement } from '../statement/statement.entity.js';
import { StatementStatus } from '../statement/statement-status.enum.js';

const { DRAFT, IN_REVIEW } = StatementStatus;

/** Puts a draft into review: from now on those who must clear it see it. */
export async function requestClearances(context: RequestContext, id: string, version: number): Promise<Statement> {
  const statement = await lockStatement(context, id, version);
  if (statement.recordedStatus !== DRAFT)
    throw new Refusal('WRONG_STATUS', ['id'], {
      en: 'Clearances are requested for a draft.',
      fr: 'Les validations se demandent pour un brouillon.',
    });
  statement.recordedStatus = IN_REVIEW;
  context.accessLog.altered('Statement', id, `status:${DRAFT}>${IN_REVIEW}`);
  return rereadStatement(context, statement);
}
