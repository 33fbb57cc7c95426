import { AmendedPart } from '@hub/incidents/amendment/amended-part.enum';
import type { IncidentComplaint } from '@hub/incidents/complaint/incident-complaint.entity';
import type { IncidentEmergencyCall } from '@hub/incidents/emergency-call/incident-emergency-call.entity';
import type { IncidentEvidence } from '@hub/incidents/evidence/incident-evidence.entity';
import type { IncidentGoods } from '@hub/incidents/goods/incident-goods.entity';
import type { Incident } from '@hub/incidents/incident/incident.entity';
import type { IncidentInquiry } from '@hub/incidents/inquiry/incident-inquiry.entity';
import type { IncidentOffenders } from '@hub/incidents/offenders/incident-offenders.entity';
import { sampleId } from '../sample-id.js';
import { sampleReference } from '../sample-reference.js';
import type { SampleRow } from '../sample-row.js';
import { amendedAt } from './amended-at.js';
import type { SampleVehicle } from './incident-offenders.js';
import { incidentRequalificationRows } from './incident-requalifications.js';
import type { IncidentStory } from './incident-story.js';
import { takenBackAt } from './taken-back-at.js';

/** States in which nobody but the firm has touched the record. */
const UNTOUCHED: ReadonlySet<IncidentStory['slot']['recordStatus']> = new Set(['DRAFT', 'SUBMITTED']);

const isDescribed = ({ make }: SampleVehicle): boolean => make !== null;

const partOf = (
  { id, reportedAt }: IncidentStory,
  changedAt: Date | undefined,
): { incidentId: string; version: number; updatedAt: Date } => ({
  incidentId: id,
  version: changedAt ? 2 : 1,
  updatedAt: changedAt ?? reportedAt,
});

/** When the shared part changed: filed, then checked by the secretariat, then solved, corrected or taken back. */
function changesOf(story: IncidentStory): Date[] {
  const { slot, reportedAt, validatedAt, inquiry } = story;
  if (UNTOUCHED.has(slot.recordStatus)) return [reportedAt];
  if (slot.recordStatus === 'WITHDRAWN') return [reportedAt, validatedAt, takenBackAt(validatedAt)];
  const cleared = [inquiry.clearance?.clearedAt ?? []].flat();
  const requalified = incidentRequalificationRows(story).map(({ at }) => at);
  const since = [...cleared, ...requalified, ...amendedAt(story, [AmendedPart.MODUS_OPERANDI])].map((at) =>
    Math.max(+validatedAt, +at),
  );
  return [reportedAt, validatedAt, ...since.sort((one, other) => one - other).map((at) => new Date(at))];
}

/** The part everyone shares. */
export function incidentRow(story: IncidentStory): SampleRow<Incident> {
  const { id, slot, premises, areaPath, coarse, offenders, anyInjured, inquiry, audience } = story;
  const changes = changesOf(story);
  return {
    id,
    reference: sampleReference('INC', slot.serial),
    version: changes.length,
    updatedAt: changes.at(-1) as Date,
    recordStatus: slot.recordStatus,
    category: slot.category,
    attempted: slot.attempted,
    ...coarse,
    offendersMin: offenders.countMin,
    offendersMax: offenders.countMax,
    weapons: [...offenders.weapons],
    vehicles: offenders.vehicles
      .filter(isDescribed)
      .map(({ make, model, colour, reportedStolen }) => ({ make, model, colour, reportedStolen })),
    onSceneSeconds: offenders.onSceneSeconds,
    modusOperandiCodes: [...story.modusOperandi],
    anyInjured,
    cleared: inquiry.clearance !== null,
    handling: audience.handling,
    mergedIntoId: slot.doubleOf ? sampleId(slot.doubleOf) : null,
    victimId: sampleId(premises.firm.name),
    areaPath: slot.recordStatus === 'ERASED' ? [] : [...areaPath],
    audienceOrganisationIds: audience.organisationIds,
    audienceMemberIds: audience.memberIds,
  };
}

export function incidentOffendersRow(story: IncidentStory): SampleRow<IncidentOffenders> {
  const { descriptors, vehicles } = story.offenders;
  // By position of the shared vehicles; those of which nothing but the plate is known come after.
  const inOrder = [...vehicles.filter(isDescribed), ...vehicles.filter((vehicle) => !isDescribed(vehicle))];
  return {
    ...partOf(story, amendedAt(story, [AmendedPart.OFFENDERS])[0]),
    descriptors: [...descriptors],
    plates: inOrder.map(({ plate }) => plate),
  };
}

export function incidentGoodsRow(story: IncidentStory): SampleRow<IncidentGoods> {
  const { items, recoveries } = story.goods;
  const changes = [
    story.reportedAt,
    ...Object.values(recoveries).map((day) => new Date(`${day}T16:00:00Z`)),
    ...amendedAt(story, [AmendedPart.GOODS]),
  ];
  return {
    incidentId: story.id,
    version: changes.length,
    updatedAt: new Date(Math.max(...changes.map(Number))),
    items,
    recoveries,
  };
}

export function incidentEvidenceRow(story: IncidentStory): SampleRow<IncidentEvidence> {
  return { ...partOf(story, undefined), items: [] };
}

export function incidentEmergencyCallRow(story: IncidentStory): SampleRow<IncidentEmergencyCall> {
  const [corrected] = amendedAt(story, [AmendedPart.EMERGENCY_CALL]);
  return { ...partOf(story, corrected), ...story.call, itemsGiven: [...story.call.itemsGiven] };
}

export function incidentComplaintRow(story: IncidentStory): SampleRow<IncidentComplaint> {
  const { filedAt = null, serviceId = null, procedureNumber = null } = story.inquiry.complaint ?? {};
  return { ...partOf(story, undefined), filedAt, serviceId, procedureNumber };
}

export function incidentInquiryRow(story: IncidentStory): SampleRow<IncidentInquiry> {
  const { clearance } = story.inquiry;
  return { ...partOf(story, clearance?.clearedAt), judicialReference: clearance?.judicialReference ?? null };
}
