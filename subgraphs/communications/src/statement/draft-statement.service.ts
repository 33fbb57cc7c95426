import { handlingFrom } from '@hub/shared/handling/handling-from';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { StatementAlert } from '../alert/statement-alert.entity.js';
import { requiredClearances } from '../clearance/required-clearances.js';
import { StatementReview } from '../clearance/statement-review.entity.js';
import { StatementFirm } from '../organisation/statement-firm.entity.js';
import { type CheckedTexts, checkedStatement } from './checked-statement.js';
import { findStatement } from './find-statement.js';
import { rereadStatement } from './reread-statement.js';
import { Statement } from './statement.entity.js';
import type { StatementInput } from './statement.input.js';
import { StatementContent } from './statement-content.entity.js';
import { findDraftingKey, takeDraftingKey } from './statement-drafting.service.js';
import { StatementEditorNote } from './statement-editor-note.entity.js';
import type { StatementReferences } from './statement-references.service.js';
import { StatementStatus } from './statement-status.enum.js';
import { URI_PREFIX } from './uri-prefix.js';

async function newStatement(
  context: RequestContext,
  id: string,
  input: StatementInput,
  { alertIds, firmIds }: StatementReferences,
): Promise<Statement> {
  const { em, viewer } = context;
  const now = await transactionTime(context);
  return em.create(Statement, {
    id,
    // Of its own random id: a name that counts would tell how many statements are being prepared.
    uri: `${URI_PREFIX}${id}`,
    kind: input.kind,
    recordedStatus: StatementStatus.DRAFT,
    version: 1,
    wording: 1,
    updatedAt: now,
    orderedAt: now,
    publishedAt: null,
    embargoedUntil: input.embargoedUntil ?? null,
    expiresAt: input.expiresAt ?? null,
    concernsOpenInvestigation: input.concernsOpenInvestigation,
    namedFirmIds: [...firmIds],
    aboutAlertIds: [...alertIds],
    authorMemberId: viewer.memberId,
    authorOrganisationId: viewer.organisationId,
    writerMemberIds: [viewer.memberId],
  } as Statement);
}

/**
 * Writes the compartments: a statement has a row in each of them from the moment it is drafted. Edges are judged by the label of the
 * content, and what must be cleared by the edges, so each goes before the next.
 */
async function writeParts(
  { em }: RequestContext,
  statement: Statement,
  input: StatementInput,
  texts: CheckedTexts,
  { alertIds, firmIds, spokespersonId }: StatementReferences,
): Promise<void> {
  const part = { statementId: statement.id, version: statement.wording, updatedAt: statement.updatedAt };
  const content = em.create(StatementContent, {
    ...part,
    language: input.language,
    headline: texts.headline,
    body: texts.body,
    urgency: input.urgency,
    spokespersonId,
    supersedesId: null,
    correctionNotice: null,
    withdrawalReason: null,
    handling: handlingFrom(input.handling),
  });
  await em.persist(content).flush();
  const alerts = alertIds.map((alertId) => em.create(StatementAlert, { statementId: statement.id, alertId }));
  const firms = firmIds.map((organisationId) =>
    em.create(StatementFirm, { statementId: statement.id, organisationId }),
  );
  await em.persist([...alerts, ...firms]).flush();
  const requirement = {
    requiredClearances: requiredClearances({ ...input, namesFirm: firmIds.length > 0 }),
    namedFirmIds: [...firmIds],
  };
  em.persist([
    em.create(StatementEditorNote, { ...part, editorNote: texts.editorNote }),
    em.create(StatementReview, { ...part, ...requirement }),
  ]);
}

/** Drafts a statement. Everything is checked before anything is written. */
export async function draftStatement(context: RequestContext, input: StatementInput): Promise<Statement> {
  const { em } = context;
  const earlier = await findDraftingKey(context, input);
  if (earlier) return findStatement(context, earlier.statementId);
  const { texts, references } = await checkedStatement(context, input);

  const key = await takeDraftingKey(context, input);
  if (!key.isNew) return findStatement(context, key.statementId);
  const statement = await newStatement(context, key.statementId, input, references);
  // The parts may be written only where the statement is.
  await em.persist(statement).flush();
  await writeParts(context, statement, input, texts, references);
  context.accessLog.collected('Statement', statement.id, 'statement');
  for (const alertId of references.alertIds) context.accessLog.combined('Statement', statement.id, 'Alert', alertId);
  return rereadStatement(context, statement);
}
