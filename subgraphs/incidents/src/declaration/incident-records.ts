import { newReference } from '@hub/shared/values/new-reference';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import type { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import type { IncidentEvidence } from '../evidence/incident-evidence.entity.js';
import type { IncidentGoods } from '../goods/incident-goods.entity.js';
import { withReferences } from '../goods/with-references.js';
import { coarsen } from '../incident/coarsen.js';
import type { Incident } from '../incident/incident.entity.js';
import type { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import type { IncidentInquiry } from '../inquiry/incident-inquiry.entity.js';
import type { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import type { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { CheckedDeclaration } from './checked-declaration.js';
import type { IncidentInput } from './incident.input.js';

/** The rows of a new incident: the part everyone shares, and one row in each compartment. */
export interface IncidentRecords {
  readonly incident: Incident;
  readonly particulars: IncidentParticulars;
  readonly goods: IncidentGoods;
  readonly evidence: IncidentEvidence;
  readonly call: IncidentEmergencyCall;
  readonly offenders: IncidentOffenders;
  readonly complaint: Omit<IncidentComplaint, 'recordId'>;
  readonly inquiry: IncidentInquiry;
}

/** Who writes, and where the record then stands. */
export interface Author {
  readonly viewer: Viewer;
  readonly recordStatus: IncidentRecordStatus;
}

function incidentOf(
  id: string,
  input: IncidentInput,
  declared: CheckedDeclaration,
  { viewer, recordStatus }: Author,
): Incident {
  const { now, occurred, premises, methods, harm, offenders, audience } = declared;
  const { areaPath, liftedCode } = premises;
  return {
    id,
    reference: newReference('INC'),
    version: 1,
    updatedAt: now,
    recordStatus,
    category: input.category,
    attempted: input.attempted,
    ...coarsen({ occurredFrom: occurred.from, occurredTo: occurred.to, areaPath, liftedCode }),
    offendersMin: offenders.offendersMin,
    offendersMax: offenders.offendersMax,
    weapons: offenders.weapons,
    vehicles: offenders.vehicles,
    onSceneSeconds: offenders.onSceneSeconds,
    modusOperandiCodes: methods,
    anyInjured: harm.anyInjured,
    cleared: false,
    handling: audience.handling,
    mergedIntoId: null,
    victimId: viewer.organisationId,
    areaPath,
    audienceOrganisationIds: audience.organisationIds,
    audienceMemberIds: audience.memberIds,
  };
}

function particularsOf(
  id: string,
  input: IncidentInput,
  declared: CheckedDeclaration,
  { viewer }: Author,
): IncidentParticulars {
  const { now, occurred, premises, narrative, loss, harm, complaint } = declared;
  const { anyInjured: _, ...harmNumbers } = harm;
  const { COMPLAINT_FILED, NOT_REPORTED } = InvestigationStatus;
  return {
    incidentId: id,
    version: 1,
    updatedAt: now,
    victimId: viewer.organisationId,
    premisesId: input.premisesId,
    premisesKind: premises.kind,
    areaCode: premises.areaCode,
    areaPath: premises.areaPath,
    address: premises.address,
    latitude: premises.latitude,
    longitude: premises.longitude,
    occurredFrom: occurred.from,
    occurredTo: occurred.to,
    occurredPrecision: occurred.precision,
    reportedAt: now,
    investigationStatus: complaint.filedAt ? COMPLAINT_FILED : NOT_REPORTED,
    narrative,
    ...loss,
    ...harmNumbers,
    clearedAt: null,
    clearedById: null,
    incidentsCleared: null,
    allegedOffendersMin: null,
    allegedOffendersMax: null,
    declaredBy: viewer.memberId,
  };
}

/** Makes the rows of a new incident from a declaration that was checked. */
export function incidentRecords(
  id: string,
  input: IncidentInput,
  declared: CheckedDeclaration,
  author: Author,
): IncidentRecords {
  const { now, goods, offenders, call, complaint } = declared;
  const { descriptors, plates } = offenders;
  const row = { incidentId: id, version: 1, updatedAt: now };
  return {
    incident: incidentOf(id, input, declared, author),
    particulars: particularsOf(id, input, declared, author),
    goods: { ...row, items: withReferences(goods), recoveries: {} },
    evidence: { ...row, items: [] },
    call: { ...row, ...call },
    offenders: { ...row, descriptors, plates },
    complaint: { ...row, ...complaint },
    inquiry: { ...row, judicialReference: null },
  };
}
