import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { InvestigationStatus } from '@hub/incidents/incident/investigation-status.enum';
import { policeServiceOf } from '../organisations/police-service-of.js';
import { parisTime } from '../paris-time.js';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { Occurrence } from './incident-occurrence.js';
import type { IncidentSlot } from './incident-plan.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Of a case only the name is known here; among so many numbers no two cases of a loading meet. */
const LAST_INQUIRY = 2 ** 28 - 1;

/** The complaint of the firm. */
export interface SampleComplaint {
  readonly filedAt: Date;
  readonly serviceId: string;
  readonly procedureNumber: string | null;
}

/** How an incident was solved. */
export interface SampleClearance {
  readonly clearedAt: Date;
  readonly declaredById: string;
  readonly incidentsCleared: number;
  readonly allegedOffendersMin: number;
  readonly allegedOffendersMax: number | null;
  readonly judicialReference: string;
}

/** What became of an incident. */
export interface SampleInquiry {
  readonly status: InvestigationStatus;
  readonly complaint: SampleComplaint | null;
  readonly clearance: SampleClearance | null;
}

/** Kinds of which some firms do not complain. */
const OFTEN_UNREPORTED: ReadonlySet<IncidentCategory> = new Set([
  IncidentCategory.SHOPLIFTING,
  IncidentCategory.DISTRACTION_THEFT,
  IncidentCategory.RECONNAISSANCE,
]);

/** Everything of a solved case is told from its name and year, so that the incidents it cleared agree on it. */
function clearanceOf({ solvedCase, year }: IncidentSlot, happened: Date, service: string): SampleClearance | null {
  if (!solvedCase) return null;
  const { name, incidentsCleared } = solvedCase;
  const random = new Random(`case.${name}`);
  const isSeries = incidentsCleared > 1;
  // Violent thefts that are solved mostly are within weeks; a series is solved all at once.
  const clearedAt = isSeries
    ? parisTime(year + 1, random.integer(1, 9), random.integer(1, 28), random.integer(540, 1_080))
    : new Date(happened.getTime() + HOUR + Math.round(Math.min(random.logNormal(20, 1.3), 700) * DAY));
  const allegedOffendersMin = random.integer(1, 4);
  const others = new Random(`case.others.${name}`);
  return {
    clearedAt,
    declaredById: sampleId(isSeries ? 'police.oclco' : service),
    incidentsCleared,
    allegedOffendersMin,
    allegedOffendersMax: others.chance(0.6) ? allegedOffendersMin + others.integer(0, 3) : null,
    judicialReference: `JI-${clearedAt.getUTCFullYear()}/${sampleFileNumber('inquiry', random.integer(0, LAST_INQUIRY))}`,
  };
}

/** States in which only the firm itself has said anything. */
const NOT_CHECKED: ReadonlySet<IncidentSlot['recordStatus']> = new Set(['DRAFT', 'SUBMITTED', 'REJECTED']);

function statusOf(slot: IncidentSlot, random: Random): InvestigationStatus {
  if (NOT_CHECKED.has(slot.recordStatus)) return InvestigationStatus.COMPLAINT_FILED;
  if (slot.solvedCase) return random.chance(0.25) ? InvestigationStatus.JUDGED : InvestigationStatus.CLEARED;
  // Of old cases few are still open.
  const open = slot.year < 2012 ? 0.1 : 0.45;
  if (random.chance(open)) return InvestigationStatus.IN_PROGRESS;
  return random.chance(0.12) ? InvestigationStatus.COMPLAINT_FILED : InvestigationStatus.CLOSED_UNKNOWN_OFFENDER;
}

/** The inquiry into a slot's incident, in an area given by its path. */
export function sampleInquiry(
  slot: IncidentSlot,
  { from, to }: Occurrence,
  areaPath: readonly string[],
): SampleInquiry {
  const random = new Random(`inquiry.${slot.name}`);
  if (!slot.solvedCase && OFTEN_UNREPORTED.has(slot.category) && random.chance(0.5))
    return { status: InvestigationStatus.NOT_REPORTED, complaint: null, clearance: null };
  const service = policeServiceOf(areaPath);
  const complaint = {
    filedAt: new Date(to.getTime() + Math.round(random.logNormal(5 * HOUR, 0.8))),
    serviceId: sampleId(service),
    procedureNumber: `PV ${slot.year}/${sampleFileNumber('procedure', slot.serial)}`,
  };
  return {
    status: statusOf(slot, random),
    complaint,
    clearance: clearanceOf(slot, from, service),
  };
}
