import type { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import type { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { Compartment } from '../incident/compartment.js';
import type { Incident } from '../incident/incident.entity.js';
import type { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import type { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import type { SEEN_OF_OFFENDERS } from './amendable.js';
import type { AmendedPart } from './amended-part.enum.js';
import type { AmendmentInput } from './amendment.input.js';

/** What is set where, by which field of the input, and which part of the record is amended by it. */
export interface CheckedPart {
  /** The field of the input. */
  readonly field: keyof AmendmentInput;
  readonly part: AmendedPart;
  readonly incident?: Partial<
    Pick<
      Incident,
      'anyInjured' | 'modusOperandiCodes' | 'halfDayFrom' | 'halfDayTo' | (typeof SEEN_OF_OFFENDERS)[number]
    >
  >;
  readonly particulars?: Partial<Omit<IncidentParticulars, keyof Compartment>>;
  readonly call?: Partial<Omit<IncidentEmergencyCall, keyof Compartment>>;
  readonly goods?: Pick<IncidentGoods, 'items'>;
  readonly offenders?: Partial<Omit<IncidentOffenders, keyof Compartment>>;
}
