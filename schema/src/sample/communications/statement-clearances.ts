import { requiredClearances } from '@hub/communications/clearance/required-clearances';
import type { StatementClearance } from '@hub/communications/clearance/statement-clearance.entity';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { StatementInstants } from './statement-instants.js';
import type { StatementPlot } from './statement-plot.js';

type Kind = NonNullable<StatementPlot['refused']>;

/** Author of a statement that names none. */
export const USUAL_AUTHOR = 'press.officer';

/** Who clears what: never the author, never one person twice. A firm is cleared for by whoever signs in under its name. */
function clearersOf(kind: Kind, { author = USUAL_AUTHOR, firms = [] }: StatementPlot): readonly string[] {
  if (kind === 'VICTIM_FIRM') return firms;
  if (kind === 'POLICE') return ['police.prefecture'];
  if (kind === 'LEGAL') return ['press.chair'];
  return [author === USUAL_AUTHOR ? 'press.officer.second' : USUAL_AUTHOR];
}

/** The clearances a statement needs. */
export const clearancesOf = ({ concernsOpenInvestigation, mentionsPerson, firms }: StatementPlot): Kind[] =>
  requiredClearances({
    concernsOpenInvestigation: concernsOpenInvestigation ?? false,
    mentionsPerson: mentionsPerson ?? false,
    namesFirm: firms !== undefined,
  });

/** The clearances given so far, and the one refused. */
export function statementClearances(
  plot: StatementPlot,
  { clearedAt }: StatementInstants,
  rank: number,
): SampleRow<StatementClearance>[] {
  const { name, status, refused } = plot;
  const granted = plot.clearances ?? (status === 'DRAFT' ? [] : clearancesOf(plot));
  return [...granted, ...(refused ? [refused] : [])].flatMap((kind) =>
    clearersOf(kind, plot).map((subject) => ({
      id: sampleId(`clearance.${name}.${kind}.${subject}`),
      statementId: sampleId(name),
      statementVersion: 1,
      kind,
      memberId: sampleMemberId(subject),
      organisationId: organisationOfMember(subject),
      at: clearedAt,
      granted: kind !== refused,
      comment:
        kind === refused ? `Le ton alarmiste est à reprendre, avis ${sampleFileNumber('clearance', rank)}.` : null,
    })),
  );
}
