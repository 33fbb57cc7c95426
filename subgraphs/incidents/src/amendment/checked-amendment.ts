import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { dayOf } from '@hub/shared/values/day-of';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { assertCallInOrder } from '../declaration/assert-call-in-order.js';
import { assertWeaponOfRobbery } from '../declaration/assert-weapon-of-robbery.js';
import { checkedHarm } from '../declaration/checked-harm.js';
import { checkedNarrative } from '../declaration/checked-narrative.js';
import { checkedOccurrence } from '../declaration/checked-occurrence.js';
import { checkedOffenders } from '../declaration/checked-offenders.js';
import { foundMethods } from '../declaration/found-methods.js';
import type { HarmInput } from '../declaration/harm.input.js';
import type { TimeIntervalInput } from '../declaration/time-interval.input.js';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { KeptItem } from '../goods/kept-item.js';
import { halfDaysOf } from '../incident/half-days-of.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { AmendedPart } from './amended-part.enum.js';
import type { AmendmentInput } from './amendment.input.js';
import { assertAmends } from './assert-amends.js';
import { assertKnownAfterwards } from './assert-known-afterwards.js';
import { assertNotClear } from './assert-not-clear.js';
import { type CallAmendment, checkedCallAmendment } from './checked-call-amendment.js';
import { checkedGoodsPart } from './checked-goods-part.js';
import { checkedLossAmendment } from './checked-loss-amendment.js';
import type { CheckedPart } from './checked-part.js';
import { differs } from './differs.js';
import { IncidentAmendment } from './incident-amendment.entity.js';
import type { LossAmendmentInput } from './loss-amendment.input.js';
import type { MethodsAmendmentInput } from './methods-amendment.input.js';
import type { NarrativeAmendmentInput } from './narrative-amendment.input.js';
import type { OffendersAmendmentInput } from './offenders-amendment.input.js';
import { seenPart } from './seen-part.js';

async function ofOccurrence(
  context: RequestContext,
  incident: Incident,
  { occurred: given, emergencyCall }: { occurred: TimeIntervalInput } & Pick<AmendmentInput, 'emergencyCall'>,
): Promise<CheckedPart> {
  const occurred = checkedOccurrence(given, await transactionTime(context));
  const { from, to, precision } = occurred;
  const { reportedAt, clearedAt } = await seenPart(context, IncidentParticulars, incident);
  const { filedAt } = await seenPart(context, IncidentComplaint, incident);
  const { recoveries } = await seenPart(context, IncidentGoods, incident);
  assertKnownAfterwards(occurred, { reportedAt, filedAt, clearedAt, recoveredOn: Object.values(recoveries) });
  // What is told anew of the call is judged as such.
  if (!emergencyCall) {
    const kept = await seenPart(context, IncidentEmergencyCall, incident);
    assertCallInOrder(kept, { occurred, now: await transactionTime(context) });
  }
  const halfDays = halfDaysOf(from, to);
  const shared = { halfDayFrom: halfDays.from, halfDayTo: halfDays.to };
  const isShared =
    halfDays.from.getTime() !== incident.halfDayFrom.getTime() ||
    halfDays.to.getTime() !== incident.halfDayTo.getTime();
  return {
    field: 'occurred',
    part: AmendedPart.OCCURRED,
    particulars: { occurredFrom: from, occurredTo: to, occurredPrecision: precision },
    ...(isShared && { incident: shared }),
  };
}

async function ofLoss(
  context: RequestContext,
  incident: Incident,
  loss: LossAmendmentInput,
  items: readonly KeptItem[],
): Promise<CheckedPart> {
  const today = dayOf(await transactionTime(context));
  return { field: 'loss', part: AmendedPart.LOSS, particulars: checkedLossAmendment(loss, { incident, items, today }) };
}

function ofHarm({ anyInjured: was, handling }: Incident, harm: HarmInput): CheckedPart {
  const { anyInjured, ...particulars } = checkedHarm(harm);
  if (Object.values(particulars).some((number) => number !== null))
    assertNotClear(handling, 'harm', { en: 'the numbers', fr: 'les nombres' });
  return {
    field: 'harm',
    part: AmendedPart.HARM,
    particulars,
    ...(anyInjured !== was && { incident: { anyInjured } }),
  };
}

async function ofCall(
  context: RequestContext,
  incident: Incident,
  { occurred, ...call }: CallAmendment & Pick<AmendmentInput, 'occurred'>,
): Promise<CheckedPart> {
  const kept = await seenPart(context, IncidentEmergencyCall, incident);
  const { occurredFrom: from, occurredTo: to, victimId } = await seenPart(context, IncidentParticulars, incident);
  const lines = await loadMany(context, IncidentAmendment, 'incidentId', incident.id, { at: 'asc', id: 'asc' });
  const rules = {
    occurred: occurred ?? { from, to },
    now: await transactionTime(context),
    isOutcomeTold: lines.some((line) => line.part === AmendedPart.EMERGENCY_CALL && line.organisationId !== victimId),
  };
  const field = call.callOutcome ? 'callOutcome' : 'emergencyCall';
  return { field, part: AmendedPart.EMERGENCY_CALL, call: checkedCallAmendment(kept, call, rules) };
}

async function ofMethods(context: RequestContext, { codes }: MethodsAmendmentInput): Promise<CheckedPart> {
  const modusOperandiCodes = await foundMethods(context, codes, ['input', 'modusOperandi', 'codes']);
  return { field: 'modusOperandi', part: AmendedPart.MODUS_OPERANDI, incident: { modusOperandiCodes } };
}

function ofNarrative({ handling }: Incident, { text }: NarrativeAmendmentInput): CheckedPart {
  const narrative = checkedNarrative(text, ['input', 'narrative', 'text']);
  if (narrative !== null) assertNotClear(handling, 'narrative', { en: 'the text', fr: 'le texte' });
  return { field: 'narrative', part: AmendedPart.NARRATIVE, particulars: { narrative } };
}

function ofOffenders(incident: Incident, given: OffendersAmendmentInput): CheckedPart {
  const { descriptors, plates, ...seen } = checkedOffenders(given, ['offenders']);
  assertWeaponOfRobbery({ category: incident.category, weapons: seen.weapons }, ['input', 'offenders', 'weapons']);
  if (descriptors.length > 0 || plates.some((plate) => plate !== null))
    assertNotClear(incident.handling, 'offenders', {
      en: 'plates and descriptors',
      fr: 'les plaques et les éléments de signalement',
    });
  return {
    field: 'offenders',
    part: AmendedPart.OFFENDERS,
    offenders: { descriptors, plates },
    ...(differs(seen, incident) && { incident: seen }),
  };
}

/** Checks an amendment under the rules of a declaration, part by part, before anything of it is written. */
export async function checkedAmendment(
  context: RequestContext,
  incident: Incident,
  {
    occurred,
    loss,
    harm,
    emergencyCall,
    callOutcome,
    modusOperandi,
    narrative,
    stolenItems,
    offenders,
  }: AmendmentInput,
): Promise<CheckedPart[]> {
  const checked: CheckedPart[] = [];
  if (occurred) checked.push(await ofOccurrence(context, incident, { occurred, emergencyCall }));
  const goods = stolenItems && (await checkedGoodsPart(context, incident, { stolenItems, loss }));
  if (goods) checked.push(goods);
  if (loss) {
    const { items } = goods?.goods ?? (await seenPart(context, IncidentGoods, incident));
    checked.push(await ofLoss(context, incident, loss, items));
  }
  if (harm) checked.push(ofHarm(incident, harm));
  if (emergencyCall ?? callOutcome)
    checked.push(await ofCall(context, incident, { occurred, emergencyCall, callOutcome }));
  if (modusOperandi) checked.push(await ofMethods(context, modusOperandi));
  if (narrative) checked.push(ofNarrative(incident, narrative));
  if (offenders) checked.push(ofOffenders(incident, offenders));
  for (const amendment of checked) await assertAmends(context, incident, amendment);
  return checked;
}
