import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { dayOf } from '@hub/shared/values/day-of';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { EntityClass } from '@mikro-orm/core';
import { checkedHarm } from '../declaration/checked-harm.js';
import { foundMethods } from '../declaration/found-methods.js';
import type { HarmInput } from '../declaration/harm.input.js';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { Compartment } from '../incident/compartment.js';
import type { Incident } from '../incident/incident.entity.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { AmendedPart } from './amended-part.enum.js';
import type { AmendmentInput } from './amendment.input.js';
import { type CallAmendment, checkedCallAmendment } from './checked-call-amendment.js';
import { checkedLossAmendment } from './checked-loss-amendment.js';
import type { LossAmendmentInput } from './loss-amendment.input.js';

/** What is set where, and which part of the record is amended by it. */
export interface CheckedAmendment {
  readonly part: AmendedPart;
  readonly incident?: Partial<Pick<Incident, 'anyInjured' | 'modusOperandiCodes'>>;
  readonly particulars?: Partial<Omit<IncidentParticulars, keyof Compartment>>;
  readonly call?: Partial<Omit<IncidentEmergencyCall, keyof Compartment>>;
}

/** The row of a compartment that whoever may amend it sees. */
async function seen<C extends Compartment>(
  context: RequestContext,
  entity: EntityClass<C>,
  { id }: Incident,
): Promise<C> {
  const row = await loadCompartment(context, entity, id);
  if (!row) throw new Error(`The ${entity.name} is hidden from whoever may amend it.`);
  return row;
}

async function ofLoss(
  context: RequestContext,
  incident: Incident,
  loss: LossAmendmentInput,
): Promise<CheckedAmendment> {
  const { items } = await seen(context, IncidentGoods, incident);
  const today = dayOf(await transactionTime(context));
  return { part: AmendedPart.LOSS, particulars: checkedLossAmendment(loss, { incident, items, today }) };
}

function ofHarm({ anyInjured: was, handling }: Incident, harm: HarmInput): CheckedAmendment {
  const { anyInjured, ...particulars } = checkedHarm(harm);
  if (handling.tlp === TlpLabel.TLP_CLEAR && Object.values(particulars).some((number) => number !== null))
    throw new Refusal(
      'TLP_AUDIENCE_CONFLICT',
      ['input', 'harm'],
      'The incident is TLP:CLEAR, which is for anybody: leave the numbers out.',
    );
  return { part: AmendedPart.HARM, particulars, ...(anyInjured !== was && { incident: { anyInjured } }) };
}

async function ofCall(context: RequestContext, incident: Incident, call: CallAmendment): Promise<CheckedAmendment> {
  const kept = await seen(context, IncidentEmergencyCall, incident);
  const { occurredFrom: from, occurredTo: to } = await seen(context, IncidentParticulars, incident);
  const rules = { occurred: { from, to }, now: await transactionTime(context) };
  return { part: AmendedPart.EMERGENCY_CALL, call: checkedCallAmendment(kept, call, rules) };
}

async function ofMethods(
  context: RequestContext,
  { modusOperandiCodes: were }: Incident,
  methods: readonly string[],
): Promise<CheckedAmendment> {
  const modusOperandiCodes = await foundMethods(context, methods);
  if (modusOperandiCodes.join() === were.join())
    throw new Refusal('UNCHANGED', ['input', 'modusOperandi'], 'The methods are these already.');
  return { part: AmendedPart.MODUS_OPERANDI, incident: { modusOperandiCodes } };
}

/** Checks an amendment under the rules of a declaration, part by part, before anything of it is written. */
export async function checkedAmendment(
  context: RequestContext,
  incident: Incident,
  { loss, harm, emergencyCall, callOutcome, modusOperandi }: AmendmentInput,
): Promise<CheckedAmendment[]> {
  const checked: CheckedAmendment[] = [];
  if (loss) checked.push(await ofLoss(context, incident, loss));
  if (harm) checked.push(ofHarm(incident, harm));
  if (emergencyCall ?? callOutcome) checked.push(await ofCall(context, incident, { emergencyCall, callOutcome }));
  if (modusOperandi) checked.push(await ofMethods(context, incident, modusOperandi));
  return checked;
}
