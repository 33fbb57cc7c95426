import { randomUUID } from 'node:crypto';
import { isInAudience } from '@hub/shared/access/is-in-audience';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { heedingGuards } from '../guard/heeding-guards.js';
import { SENTENCES } from '../sentences.js';
import { assertText } from '../statement/assert-text.js';
import { findStatement } from '../statement/find-statement.js';
import { rereadStatement } from '../statement/reread-statement.js';
import type { Statement } from '../statement/statement.entity.js';
import { StatementStatus } from '../statement/statement-status.enum.js';
import type { ClearanceKind } from './clearance-kind.enum.js';
import { StatementClearance } from './statement-clearance.entity.js';
import { StatementReview } from './statement-review.entity.js';
import { WHO_CLEARS } from './who-clears.js';

/** What a person says to a statement. */
export interface Verdict {
  readonly kind: ClearanceKind;
  readonly granted: boolean;
  readonly comment?: string | null;
}

async function inReview(context: RequestContext, id: string, version: number): Promise<Statement> {
  const statement = await findStatement(context, id);
  if (statement.version !== version) throw new Refusal('VERSION_CONFLICT', ['version'], SENTENCES.statementChanged);
  if (statement.recordedStatus !== StatementStatus.IN_REVIEW)
    throw new Refusal('WRONG_STATUS', ['id'], {
      en: 'Only a statement in review is cleared.',
      fr: 'Seul un communiqué en relecture est validé.',
    });
  return statement;
}

async function assertMayGive({ em, viewer }: RequestContext, { id }: Statement, kind: ClearanceKind): Promise<void> {
  const review = await em.findOne(StatementReview, { statementId: id });
  if (!review?.requiredClearances.includes(kind))
    throw new Refusal('CLEARANCE_NOT_REQUIRED', ['kind'], {
      en: 'The statement does not need this clearance.',
      fr: 'Ce communiqué n’a pas besoin de cette validation.',
    });
  const clearers = WHO_CLEARS[kind];
  if (!clearers || !isInAudience(viewer, clearers))
    throw new Refusal('CLEARANCE_NOT_YOURS', ['kind'], {
      en: `This clearance is given by: ${clearers?.sentence ?? 'nobody'}.`,
      fr: `Cette validation est donnée par : ${clearers?.inFrench ?? 'personne'}.`,
    });
}

/** One person, one clearance per wording; one house, one grant of a kind. */
async function assertFirstWord(
  { em, viewer }: RequestContext,
  { id, wording }: Statement,
  kind: ClearanceKind,
): Promise<void> {
  const ofTheHouse = await em.find(StatementClearance, {
    statementId: id,
    statementVersion: wording,
    organisationId: viewer.organisationId,
  });
  const own = ofTheHouse.find(({ memberId }) => memberId === viewer.memberId);
  if (own && own.kind !== kind) throw new Refusal('SECOND_PERSON_REQUIRED', ['kind'], SENTENCES.anotherPerson);
  if (own || ofTheHouse.some((clearance) => clearance.granted && clearance.kind === kind))
    throw new Refusal('CLEARANCE_ALREADY_GIVEN', ['kind'], SENTENCES.alreadyCleared);
}

/** Grants or refuses a clearance for the present wording. The last one that is required approves the statement: the database sees to it. */
export async function clearStatement(
  context: RequestContext,
  id: string,
  version: number,
  { kind, granted, comment }: Verdict,
): Promise<Statement> {
  const { em, viewer, accessLog } = context;
  const text = comment?.trim()
    ? assertText(comment, {
        path: ['comment'],
        name: { en: 'The comment', fr: 'Le commentaire' },
        maxLength: 2_000,
        multiline: true,
      })
    : null;
  const statement = await inReview(context, id, version);
  await assertMayGive(context, statement, kind);
  await assertFirstWord(context, statement, kind);

  const { wording } = statement;
  const clearance = em.create(StatementClearance, {
    id: randomUUID(),
    statementId: id,
    statementVersion: wording,
    kind,
    memberId: viewer.memberId,
    organisationId: viewer.organisationId,
    at: await transactionTime(context),
    granted,
    comment: text,
  });
  em.persist(clearance);
  const cleared = await heedingGuards(() => rereadStatement(context, statement));
  // Somebody gave it a new wording while this one was being cleared.
  if (cleared.wording !== wording) throw new Refusal('VERSION_CONFLICT', ['version'], SENTENCES.statementChanged);
  accessLog.altered('Statement', id, `clearance:${kind}:${granted ? 'granted' : 'refused'}`);
  return cleared;
}
