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
    throw new Refusal('WRONG_STATUS', ['id'], {
      en: 'The statement has been released already.',
      fr: 'Le communiqué a déjà été diffusé.',
    });
  const missing = await missingClearances(context, statement);
  throw new Refusal(
    'CLEARANCE_REQUIRED',
    ['id'],
    missing.length > 0
      ? {
          en: `Only an approved statement is published. Still to be granted: ${missing.join(', ')}.`,
          fr: `Seul un communiqué approuvé est publié. Reste à accorder : ${missing.join(', ')}.`,
        }
      : {
          en: 'Only an approved statement is published; a clearance was refused, or not by every firm that is named.',
          fr: 'Seul un communiqué approuvé est publié ; une validation a été refusée, ou pas par chacune des entreprises citées.',
        },
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
    throw new Refusal('EXPIRY_IN_THE_PAST', ['id'], {
      en: 'The statement has expired before it was published.',
      fr: 'Le communiqué a expiré avant sa publication.',
    });
  statement.recordedStatus = PUBLISHED;
  const released = await heedingGuards(() => rereadStatement(context, statement));
  accessLog.altered('Statement', id, `status:${APPROVED}>${released.status}`);
  accessLog.disclosed('Statement', id, 'statement');
  return released;
}
