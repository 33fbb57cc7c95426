import { randomUUID } from 'node:crypto';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertHandling } from '@hub/shared/handling/assert-handling';
import { handlingFrom } from '@hub/shared/handling/handling-from';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { StatementAlert } from '../alert/statement-alert.entity.js';
import { requiredClearances } from '../clearance/required-clearances.js';
import { StatementReview } from '../clearance/statement-review.entity.js';
import { StatementFirm } from '../organisation/statement-firm.entity.js';
import { assertTiming } from './assert-timing.js';
import { findStatement } from './find-statement.js';
import { rereadStatement } from './reread-statement.js';
import { Statement } from './statement.entity.js';
import type { StatementInput } from './statement.input.js';
import { StatementContent } from './statement-content.entity.js';
import { findDraftingKey, takeDraftingKey } from './statement-drafting.service.js';
import { StatementEditorNote } from './statement-editor-note.entity.js';
import { type StatementReferences, statementReferences } from './statement-references.service.js';
import { StatementStatus } from './statement-status.enum.js';
import { statementTexts } from './statement-texts.js';

const LANGUAGES: readonly string[] = ['fr', 'en'];

/** Random: a name that counts would tell how many statements are being prepared. */
const newUri = (): string => `tag:observatoire,2010:statement:${randomUUID()}`;

function assertForm({ language, urgency, handling }: StatementInput): void {
  if (!LANGUAGES.includes(language))
    throw new Refusal('LANGUAGE_NOT_SUPPORTED', ['input', 'language'], 'The language is fr or en.');
  if (!Number.isInteger(urgency) || urgency < 1 || urgency > 9)
    throw new Refusal('URGENCY_OUT_OF_RANGE', ['input', 'urgency'], 'The urgency is a number from 1 to 9.');
  assertHandling(handling, { organisationIds: [], memberIds: [] });
}

function newStatement(
  { viewer }: RequestContext,
  id: string,
  input: StatementInput,
  { alertIds, firmIds }: StatementReferences,
): Partial<Statement> {
  const now = new Date();
  return {
    id,
    uri: newUri(),
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
  };
}

/** Writes the compartments: a statement has a row in each of them from the moment it is drafted. */
function persistParts(
  { em }: RequestContext,
  statement: Statement,
  input: StatementInput,
  texts: Pick<StatementContent, 'headline' | 'body'> & Pick<StatementEditorNote, 'editorNote'>,
  { alertIds, firmIds, spokespersonId }: StatementReferences,
): void {
  const part = { statementId: statement.id, version: statement.wording, updatedAt: statement.updatedAt };
  em.persist([
    em.create(StatementContent, {
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
    }),
    em.create(StatementEditorNote, { ...part, editorNote: texts.editorNote }),
    em.create(StatementReview, {
      ...part,
      requiredClearances: requiredClearances({ ...input, namesFirm: firmIds.length > 0 }),
      namedFirmIds: [...firmIds],
    }),
    ...alertIds.map((alertId) => em.create(StatementAlert, { statementId: statement.id, alertId })),
    ...firmIds.map((organisationId) => em.create(StatementFirm, { statementId: statement.id, organisationId })),
  ]);
}

/** Drafts a statement. Everything is checked before anything is written. */
export async function draftStatement(context: RequestContext, input: StatementInput): Promise<Statement> {
  const { em } = context;
  const earlier = await findDraftingKey(context, input.clientMutationId);
  if (earlier) return findStatement(context, earlier.statementId);
  assertForm(input);
  const texts = {
    headline: statementTexts.headline(input.headline),
    body: statementTexts.body(input.body),
    editorNote: statementTexts.editorNote(input.editorNote),
  };
  await assertTiming(context, input);
  const references = await statementReferences(context, input);

  const key = await takeDraftingKey(context, input.clientMutationId);
  if (!key.isNew) return findStatement(context, key.statementId);
  const statement = em.create(Statement, newStatement(context, key.statementId, input, references) as Statement);
  // The parts may be written only where the statement is.
  await em.persist(statement).flush();
  persistParts(context, statement, input, texts, references);
  context.accessLog.collected('Statement', statement.id, 'statement');
  for (const alertId of references.alertIds) context.accessLog.combined('Statement', statement.id, 'Alert', alertId);
  return rereadStatement(context, statement);
}
