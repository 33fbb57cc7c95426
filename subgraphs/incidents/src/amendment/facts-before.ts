import { columnOf } from '../draft/column-of.js';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { StolenItem } from '../goods/stolen-item.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { OffenderGroup } from '../offenders/offender-group.js';
import type { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { lossOf } from '../particulars/loss-of.js';
import { AMENDABLE, SEEN_OF_OFFENDERS } from './amendable.js';
import { AmendedFacts } from './amended-facts.js';
import { AmendedPart } from './amended-part.enum.js';
import type { IncidentAmendment } from './incident-amendment.entity.js';

const { OCCURRED, LOSS, HARM, EMERGENCY_CALL, MODUS_OPERANDI, NARRATIVE, GOODS, OFFENDERS } = AmendedPart;

type Held = Readonly<Record<string, unknown>>;

/** JSON knows neither instants nor amounts: both are what the database wrote down of them. */
const instant = (value: unknown): Date | null => (value === null ? null : new Date(String(value)));
const amount = (value: unknown): string | null => (value === null ? null : Number(value).toFixed(2));

/** What was held of a part, by property. */
const heldBy = (properties: readonly string[], held: Held): Held =>
  Object.fromEntries(properties.map((property) => [property, held[columnOf(property)] ?? null]));

function lossBefore(held: Held, incidentId: string): AmendedFacts['loss'] {
  const stated = heldBy(AMENDABLE[LOSS], held);
  const amounts = ['stolenEur', 'recoveredEur', 'damageEur'].map((property) => [property, amount(stated[property])]);
  const loss = lossOf({ incidentId, ...stated, ...Object.fromEntries(amounts) } as IncidentParticulars);
  return loss && { ...loss, isReplaced: true };
}

function callBefore(held: Held, incidentId: string): IncidentEmergencyCall | null {
  const told = heldBy(AMENDABLE[EMERGENCY_CALL], held);
  const times = ['firstSignAt', 'calledAt', 'arrivedAt'].map((property) => [property, instant(told[property])]);
  const call = Object.assign(new IncidentEmergencyCall(), { incidentId, ...told, ...Object.fromEntries(times) });
  return call.path && call;
}

function goodsBefore(held: Held, incidentId: string): StolenItem[] {
  const goods = Object.assign(new IncidentGoods(), { incidentId, ...held });
  return goods.items.map((item) => new StolenItem(goods, item));
}

function offendersBefore(held: Held, id: string): OffenderGroup {
  const seen = { id, ...heldBy(SEEN_OF_OFFENDERS, held) } as Incident;
  return new OffenderGroup(seen, Object.assign(new IncidentOffenders(), heldBy(AMENDABLE[OFFENDERS], held)));
}

/** Each part as it is shown. */
const SHOWN: Readonly<Record<AmendedPart, (held: Held, incidentId: string) => object>> = {
  [OCCURRED]: (held) => ({
    occurred: {
      from: instant(held['occurred_from']),
      to: instant(held['occurred_to']),
      precision: held['occurred_precision'],
    },
  }),
  [LOSS]: (held, incidentId) => ({ loss: lossBefore(held, incidentId) }),
  [HARM]: (held, recordId) => ({
    harm: { recordId, anyInjured: held['any_injured'], ...heldBy(AMENDABLE[HARM], held) },
  }),
  [EMERGENCY_CALL]: (held, incidentId) => ({ emergencyCall: callBefore(held, incidentId) }),
  [MODUS_OPERANDI]: (held) => ({ methodCodes: held['modus_operandi'] }),
  [NARRATIVE]: (held) => ({ narrative: held['narrative'] }),
  [GOODS]: (held, incidentId) => ({ stolenItems: goodsBefore(held, incidentId) }),
  [OFFENDERS]: (held, incidentId) => ({ offenders: offendersBefore(held, incidentId) }),
};

/** What an amended part held until then, as the part itself is shown; `null` once it is erased. */
export function factsBefore({ part, before, incidentId }: IncidentAmendment): AmendedFacts | null {
  if (Object.keys(before).length === 0) return null;
  return Object.assign(new AmendedFacts(), { recordId: incidentId }, SHOWN[part](before as Held, incidentId));
}
