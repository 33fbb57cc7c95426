import { InvestigationStatus } from '@hub/incidents/incident/investigation-status.enum';
import type { InvestigationStep } from '@hub/incidents/investigation/investigation-step.entity';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { policeServiceOf } from '../organisations/police-service-of.js';
import { Random } from '../random.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';

const { COMPLAINT_FILED, IN_PROGRESS, CLEARED, CLOSED_UNKNOWN_OFFENDER, JUDGED } = InvestigationStatus;

const DAY = 86_400_000;

/** The way to each status; what the firm itself declared is where it begins. */
const WAYS: Readonly<Partial<Record<InvestigationStatus, readonly InvestigationStatus[]>>> = {
  [IN_PROGRESS]: [IN_PROGRESS],
  [CLOSED_UNKNOWN_OFFENDER]: [IN_PROGRESS, CLOSED_UNKNOWN_OFFENDER],
  [CLEARED]: [IN_PROGRESS, CLEARED],
  [JUDGED]: [IN_PROGRESS, CLEARED, JUDGED],
};

/** After how many days, at least and at most, a status follows the one before. */
const DELAYS: Readonly<Partial<Record<InvestigationStatus, readonly [number, number]>>> = {
  [IN_PROGRESS]: [0, 3],
  [CLOSED_UNKNOWN_OFFENDER]: [60, 400],
  [JUDGED]: [90, 500],
};

type Row = Omit<SampleRow<InvestigationStep>, 'recordId'>;

/** The steps the investigation of a story has taken since it was declared. */
export function investigationStepRows({ id, slot, areaPath, validatedAt, inquiry }: IncidentStory): Row[] {
  const random = new Random(`investigation.${slot.name}`);
  const { clearance } = inquiry;
  let at = validatedAt;
  let from = COMPLAINT_FILED;
  return (WAYS[inquiry.status] ?? []).map((to, place) => {
    const [least, most] = DELAYS[to] ?? [0, 0];
    const later = new Date(at.getTime() + random.integer(least * DAY + 1, most * DAY + 60_001));
    // What was cleared within the hour was validated later: the hub learnt of both in their order.
    at = to === CLEARED && clearance && clearance.clearedAt > at ? clearance.clearedAt : later;
    const member =
      to === CLEARED && (clearance?.incidentsCleared ?? 1) > 1 ? 'police.oclco' : policeServiceOf(areaPath);
    const step = {
      id: sampleId(`${slot.name}.investigation.${place}`),
      incidentId: id,
      at,
      fromStatus: from,
      toStatus: to,
      caseId: to === CLEARED && slot.solvedCase ? sampleId(`case.${slot.solvedCase.name}`) : null,
      organisationId: organisationOfMember(member),
      memberId: sampleMemberId(member),
    };
    from = to;
    return step;
  });
}
