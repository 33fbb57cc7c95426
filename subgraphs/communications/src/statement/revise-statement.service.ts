import { isDeepStrictEqual } from 'node:util';
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

function assertRevisable({ recordedStatus }: Statement): void {
  if (!REVISABLE.has(recordedStatus))
    throw new Refusal('WRONG_STATUS', ['id'], {
      en: 'A statement that is released is not revised.',
      fr: 'Un communiqué diffusé ne se révise plus.',
    });
}

/** What a revision can change. */
interface Wording {
  readonly headline: string;
  readonly body: string;
  readonly editorNote: string | null;
  readonly requiredClearances: readonly ClearanceKind[];
}

/** A new wording needs its clearances anew, and in law once it mentions a person. */
function revisedClearances(
  before: readonly ClearanceKind[],
  mentionsPerson: boolean | null | undefined,
): readonly ClearanceKind[] {
  if (mentionsPerson === null || mentionsPerson === undefined) return before;
  return requiredClearances({
    concernsOpenInvestigation: before.includes(ClearanceKind.POLICE),
    namesFirm: before.includes(ClearanceKind.VICTIM_FIRM),
    mentionsPerson,
  });
}

/** The wording as the input has it, which would drop what was cleared: so it must be another one. */
function revised(before: Wording, input: StatementRevisionInput): Wording {
  const after = {
    headline: statementTexts.headline(input.headline ?? before.headline),
    body: statementTexts.body(input.body ?? before.body),
    editorNote: input.editorNote === undefined ? before.editorNote : statementTexts.editorNote(input.editorNote),
    requiredClearances: revisedClearances(before.requiredClearances, input.mentionsPerson),
  };
  const inOrder = (wording: Wording): Wording => ({
    ...wording,
    requiredClearances: [...wording.requiredClearances].sort(),
  });
  if (isDeepStrictEqual(inOrder(after), inOrder(before)))
    throw new Refusal('NOTHING_TO_REVISE', ['input'], {
      en: 'Nothing would change: give another wording.',
      fr: 'Rien ne changerait : donnez une autre rédaction.',
    });
  return after;
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
  assertRevisable(statement);
  const content = await em.findOneOrFail(StatementContent, { statementId: id });
  const note = await em.findOneOrFail(StatementEditorNote, { statementId: id });
  const review = await em.findOneOrFail(StatementReview, { statementId: id });
  const { headline, body } = content;
  const { editorNote } = note;
  const { requiredClearances } = review;
  const after = revised({ headline, body, editorNote, requiredClearances }, input);

  statement.wording += 1;
  if (statement.recordedStatus === APPROVED) statement.recordedStatus = IN_REVIEW;
  // The texts may change only where the wording has. The database counts the version, and says when.
  await em.flush();
  const part = { version: statement.wording };
  Object.assign(content, { ...part, headline: after.headline, body: after.body });
  Object.assign(note, { ...part, editorNote: after.editorNote });
  Object.assign(review, { ...part, requiredClearances: after.requiredClearances });
  accessLog.altered('Statement', id, 'wording');
  return rereadStatement(context, statement);
}
