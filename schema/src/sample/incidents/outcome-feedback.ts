import type { OutcomeFeedback } from '@hub/incidents/feedback/outcome-feedback.entity';
import { InvestigationStatus } from '@hub/incidents/incident/investigation-status.enum';
import type { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { policeServiceOf } from '../organisations/police-service-of.js';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleHandling } from '../sample-handling.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';
import { investigationStepRows } from './investigation-steps.js';

const { IN_PROGRESS, CLEARED, CLOSED_UNKNOWN_OFFENDER, JUDGED } = InvestigationStatus;

const DAY = 86_400_000;

/** What is told at each status, and of how many firms: the reproach of the trade is that it often never learns what became of a report. */
const TOLD: Readonly<Partial<Record<InvestigationStatus, readonly [share: number, text: string]>>> = {
  [IN_PROGRESS]: [0.1, "L'enquête se poursuit, la vidéo a été exploitée."],
  [CLOSED_UNKNOWN_OFFENDER]: [
    0.3,
    'Procédure close, auteur inconnu ; elle sera rouverte si un élément nouveau paraît.',
  ],
  [CLEARED]: [0.65, 'Plusieurs personnes interpellées et entendues, le parquet est saisi.'],
  [JUDGED]: [0.75, "L'affaire a été jugée ; le greffe peut délivrer copie de la décision."],
};

const CODES: Readonly<Record<HandlingCode, number>> = { H0: 70, H1: 18, H2: 9, H3: 3 };

type Row = Omit<SampleRow<OutcomeFeedback>, 'recordId'>;

/** What the firm of a story was told became of its report: nothing, for most. */
export function outcomeFeedbackRows(story: IncidentStory): Row[] {
  const { id, slot, areaPath, inquiry } = story;
  const random = new Random(`feedback.${slot.name}`);
  const [share, text] = TOLD[inquiry.status] ?? [0, ''];
  const last = investigationStepRows(story).at(-1);
  const isStanding = slot.recordStatus === 'VALIDATED' || slot.recordStatus === 'ARCHIVED';
  if (!last || !isStanding || !random.chance(share)) return [];
  const code = random.weighted(CODES);
  const member = policeServiceOf(areaPath);
  return [
    {
      id: sampleId(`${slot.name}.feedback`),
      incidentId: id,
      at: new Date(last.at.getTime() + random.integer(1_001, 45 * DAY)),
      organisationId: organisationOfMember(member),
      text: `${text} Avis ${sampleFileNumber('feedback', slot.serial)}.`,
      handling: sampleHandling(random.weighted({ TLP_AMBER_STRICT: 75, TLP_AMBER: 20, TLP_GREEN: 5 }), {
        codes: code === 'H0' ? ['H0'] : ['H0', code],
        codeNote:
          code === 'H3' ? `Au seul assureur, sous ${sampleFileNumber('reserve on feedback', slot.serial)}.` : null,
      }),
      memberId: sampleMemberId(member),
    },
  ];
}
