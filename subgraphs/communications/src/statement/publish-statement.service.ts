import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { missingClearances } from '../clearance/missing-clearances.js';
import { feedLock } from '../guard/feed-lock.js';
import { heedingGuards } from '../guard/heeding-guards.js';
import { databaseClock } from './database-clock.js';
import { lockStatement } from './lock-statement.js';
import { rereadStatement } from './reread-statement.js';
import type { Statement } from './statement.entity.js';
import { StatementStatus } from './statement-status.enum.js';

const { DRAFT, IN_REVIEW, APPROVED, PUBLISHED } = StatementStatus;

async function assertApproved(context: RequestContext, statement: Statement): Promise<void> {
  const { recordedStatus } = statement;
  if (recordedStatus === APPROVED) return;
  if (recordedStatus !== DRAFT && recordedStatus !== IN_REVIEW)
    throw new Refusal('WRONG_STATUS', ['id'], 'The statement has been released already.');
  const missing = await missingClearances(context, statement);
  throw new Refusal(
    'CLEARANCE_REQUIRED',
    ['id'],
    missing.length > 0
      ? `Only an approved statement is published. Still to be granted: ${missing.join(', ')}.`
      : 'Only an approved statement is published; a clearance was refused, or not by every firm that is named.',
  );
}

/**
 * Releases an approved statement. Whether it is published or, under embargo, scheduled is for the clock of the database to say; that it is
 * cleared by two people, and that its label lets it out, the database checks for itself.
 */
export async function publishStatement(context: RequestContext, id: string, version: number): Promise<Statement> {
  const { em, accessLog } = context;
  // Before any row: whoever publishes waits for one another in one place.
  await em.execute(`select ${feedLock.place}`);
  const statement = await lockStatement(context, id, version);
  await assertApproved(context, statement);
  if (statement.expiresAt && statement.expiresAt.getTime() <= (await databaseClock(context)))
    throw new Refusal('EXPIRY_IN_THE_PAST', ['id'], 'The statement has expired before it was published.');
  statement.recordedStatus = PUBLISHED;
  const released = await heedingGuards(() => rereadStatement(context, statement));
  accessLog.altered('Statement', id, `status:${APPROVED}>${released.status}`);
  accessLog.disclosed('Statement', id, 'statement');
  return released;
}
