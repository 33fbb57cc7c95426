import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { ClearanceKind } from '../clearance/clearance-kind.enum.js';
import { requiredClearances } from '../clearance/required-clearances.js';
import { StatementReview } from '../clearance/statement-review.entity.js';
import { lockStatement } from './lock-statement.js';
import { rereadStatement } from './reread-statement.js';
import type { Statement } from './statement.entity.js';
import { StatementContent } from './statement-content.entity.js';
import { StatementEditorNote } from './statement-editor-note.entity.js';
import type { StatementRevisionInput } from './statement-revision.input.js';
import { StatementStatus } from './statement-status.enum.js';
import { statementTexts } from './statement-texts.js';

const { DRAFT, IN_REVIEW, APPROVED } = StatementStatus;

const REVISABLE: ReadonlySet<StatementStatus> = new Set([DRAFT, IN_REVIEW, APPROVED]);

function assertRevisable({ recordedStatus }: Statement, input: StatementRevisionInput): void {
  if (!REVISABLE.has(recordedStatus))
    throw new Refusal('WRONG_STATUS', ['id'], {
      en: 'A statement that is released is not revised.',
      fr: 'Un communiqué diffusé ne se révise plus.',
    });
  if (Object.values(input).every((value) => value === undefined))
    throw new Refusal('NOTHING_TO_REVISE', ['input'], {
      en: 'Nothing would change: give a text.',
      fr: 'Rien ne changerait : donnez un texte.',
    });
}

/** A new wording needs its clearances anew, and in law once it mentions a person. */
function revisedClearances(review: StatementReview, mentionsPerson: boolean | null | undefined): ClearanceKind[] {
  const before = review.requiredClearances;
  if (mentionsPerson === null || mentionsPerson === undefined) return before;
  return requiredClearances({
    concernsOpenInvestigation: before.includes(ClearanceKind.POLICE),
    namesFirm: before.includes(ClearanceKind.VICTIM_FIRM),
    mentionsPerson,
  });
}

/**
 * Gives a statement a new wording. Whatever was cleared was cleared for the wording before: a statement in review, or approved, waits for
 * all its clearances again.
 */
export async function reviseStatement(
  context: RequestContext,
  id: string,
  version: number,
  input: StatementRevisionInput,
): Promise<Statement> {
  const { em, accessLog } = context;
  const statement = await lockStatement(context, id, version);
  assertRevisable(statement, input);
  const content = await em.findOneOrFail(StatementContent, { statementId: id });
  const note = await em.findOneOrFail(StatementEditorNote, { statementId: id });
  const review = await em.findOneOrFail(StatementReview, { statementId: id });
  const headline = input.headline ? statementTexts.headline(input.headline) : content.headline;
  const body = input.body ? statementTexts.body(input.body) : content.body;
  const editorNote = input.editorNote === undefined ? note.editorNote : statementTexts.editorNote(input.editorNote);

  statement.wording += 1;
  if (statement.recordedStatus === APPROVED) statement.recordedStatus = IN_REVIEW;
  // The texts may change only where the wording has. The database counts the version, and says when.
  await em.flush();
  const part = { version: statement.wording };
  Object.assign(content, { ...part, headline, body });
  Object.assign(note, { ...part, editorNote });
  Object.assign(review, { ...part, requiredClearances: revisedClearances(review, input.mentionsPerson) });
  accessLog.altered('Statement', id, 'wording');
  return rereadStatement(context, statement);
}
