import type { EntityClass } from '@mikro-orm/core';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentEvidence } from '../evidence/incident-evidence.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { IncidentInquiry } from '../inquiry/incident-inquiry.entity.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { Compartment } from './compartment.js';
import { isReadable, type WhoReads } from './is-readable.js';

const COMPARTMENTS: readonly EntityClass<Compartment>[] = [
  IncidentParticulars,
  IncidentGoods,
  IncidentEvidence,
  IncidentEmergencyCall,
  IncidentOffenders,
  IncidentComplaint,
  IncidentInquiry,
];

/** The compartments of which the law gives the viewer's role any row. */
export function compartmentsFor(viewer: WhoReads): readonly EntityClass<Compartment>[] {
  return COMPARTMENTS.filter(({ name }) => isReadable(viewer, name));
}
