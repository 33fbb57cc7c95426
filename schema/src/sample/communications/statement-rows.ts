import type { StatementAlert } from '@hub/communications/alert/statement-alert.entity';
import type { StatementReview } from '@hub/communications/clearance/statement-review.entity';
import type { StatementFirm } from '@hub/communications/organisation/statement-firm.entity';
import type { Statement } from '@hub/communications/statement/statement.entity';
import type { StatementContent } from '@hub/communications/statement/statement-content.entity';
import type { StatementEditorNote } from '@hub/communications/statement/statement-editor-note.entity';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { type FileFamily, sampleFileNumber } from '../sample-file-number.js';
import { sampleHandling } from '../sample-handling.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import { clearancesOf, USUAL_AUTHOR } from './statement-clearances.js';
import type { StatementInstants } from './statement-instants.js';
import type { StatementPlot } from './statement-plot.js';

const idsOf = (names: readonly string[] = []): string[] => names.map(sampleId);

const partOf = (
  { name }: StatementPlot,
  { draftedAt }: StatementInstants,
): { statementId: string; version: number; updatedAt: Date } => ({
  statementId: sampleId(name),
  version: 1,
  updatedAt: draftedAt,
});

const DAYS_UNTIL_REVIEW = 180;

/** A statement goes up by one version with each step of its course. */
const STEPS: Readonly<Record<StatementPlot['status'], number>> = {
  DRAFT: 1,
  IN_REVIEW: 2,
  APPROVED: 3,
  SCHEDULED: 4,
  PUBLISHED: 4,
  CORRECTED: 5,
  WITHDRAWN: 5,
  EXPIRED: 5,
};

/** The part of a statement that whoever may see it shares. */
export function statementRow(plot: StatementPlot, instants: StatementInstants): Omit<SampleRow<Statement>, 'status'> {
  const { name, kind, status, author = USUAL_AUTHOR, supersedes } = plot;
  const { draftedAt, orderedAt, publishedAt, embargoedUntil, expiresAt } = instants;
  return {
    id: sampleId(name),
    uri: `tag:hub.example,2026:statement:${sampleId(supersedes ?? name)}`,
    kind,
    recordedStatus: status,
    version: STEPS[status],
    wording: 1,
    updatedAt: orderedAt > draftedAt && publishedAt !== null ? instants.clearedAt : draftedAt,
    orderedAt,
    publishedAt,
    embargoedUntil,
    expiresAt,
    concernsOpenInvestigation: plot.concernsOpenInvestigation ?? false,
    namedFirmIds: idsOf(plot.firms),
    aboutAlertIds: idsOf(plot.alerts),
    authorMemberId: sampleMemberId(author),
    authorOrganisationId: organisationOfMember(author),
    writerMemberIds: [sampleMemberId(author)],
  };
}

/** A text with the number it is filed under, in the language of the statement. */
function filed(text: string, family: FileFamily, { language }: StatementPlot, rank: number): string {
  return `${text} (${language === 'en' ? 'ref.' : 'réf.'} ${sampleFileNumber(family, rank)})`;
}

export function statementContent(
  plot: StatementPlot,
  instants: StatementInstants,
  rank: number,
): SampleRow<StatementContent> {
  const { status, tlp = 'TLP_CLEAR', language = 'fr', headline, body, urgency = 5, supersedes } = plot;
  const { correctionNotice, withdrawalReason } = plot;
  return {
    ...partOf(plot, instants),
    language,
    headline: filed(headline, 'headline of a statement', plot, rank),
    body: filed(body, 'body of a statement', plot, rank),
    urgency,
    spokespersonId: status === 'DRAFT' ? null : sampleMemberId('press.chair'),
    supersedesId: supersedes ? sampleId(supersedes) : null,
    correctionNotice: correctionNotice ? filed(correctionNotice, 'correction', plot, rank) : null,
    withdrawalReason: withdrawalReason ? filed(withdrawalReason, 'withdrawal', plot, rank) : null,
    handling: sampleHandling(tlp, {
      codes: tlp === 'TLP_CLEAR' ? ['H0'] : ['H0', 'H3'],
      codeNote:
        tlp === 'TLP_CLEAR'
          ? null
          : filed('À usage interne, ne pas transmettre aux rédactions', 'reserve on a statement', plot, rank),
      sourceReliability: 'A',
      informationAccuracy: 'N1',
      reviewDueAt: new Date(instants.draftedAt.getTime() + DAYS_UNTIL_REVIEW * 86_400_000),
      expiresAt: instants.expiresAt,
    }),
  };
}

export function statementEditorNote(
  plot: StatementPlot,
  instants: StatementInstants,
  rank: number,
): SampleRow<StatementEditorNote> {
  const { editorNote } = plot;
  return {
    ...partOf(plot, instants),
    editorNote: editorNote ? filed(editorNote, 'note to the editor', plot, rank) : null,
  };
}

export function statementReview(plot: StatementPlot, instants: StatementInstants): SampleRow<StatementReview> {
  return {
    ...partOf(plot, instants),
    requiredClearances: clearancesOf(plot),
    namedFirmIds: idsOf(plot.firms),
  };
}

export const statementAlerts = ({ name, alerts }: StatementPlot): SampleRow<StatementAlert>[] =>
  idsOf(alerts).map((alertId) => ({ statementId: sampleId(name), alertId }));

export const statementFirms = ({ name, firms }: StatementPlot): SampleRow<StatementFirm>[] =>
  idsOf(firms).map((organisationId) => ({ statementId: sampleId(name), organisationId }));
