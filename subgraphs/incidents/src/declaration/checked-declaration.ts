import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { dayOf } from '@hub/shared/values/day-of';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { type CheckedAudience, checkedAudience } from './checked-audience.js';
import { type CheckedCall, checkedCall } from './checked-call.js';
import { type CheckedComplaint, checkedComplaint } from './checked-complaint.js';
import { type CheckedItem, checkedGoods } from './checked-goods.js';
import { type CheckedHarm, checkedHarm } from './checked-harm.js';
import { type CheckedLoss, checkedLoss } from './checked-loss.js';
import { checkedNarrative } from './checked-narrative.js';
import { checkedOccurrence } from './checked-occurrence.js';
import { type CheckedOffenders, checkedOffenders } from './checked-offenders.js';
import { foundMethods } from './found-methods.js';
import { type FoundPremises, foundPremises } from './found-premises.js';
import type { IncidentInput } from './incident.input.js';
import { personalFieldsOf } from './personal-fields-of.js';
import type { TimeIntervalInput } from './time-interval.input.js';

/** A declaration of which every rule was kept, before anything of it is written. */
export interface CheckedDeclaration {
  readonly now: Date;
  readonly occurred: TimeIntervalInput;
  readonly premises: FoundPremises;
  readonly methods: string[];
  readonly narrative: string | null;
  readonly loss: CheckedLoss;
  readonly goods: readonly CheckedItem[];
  readonly harm: CheckedHarm;
  readonly offenders: CheckedOffenders;
  readonly call: CheckedCall;
  readonly complaint: CheckedComplaint;
  readonly audience: CheckedAudience;
  /** The fields given that can hold personal data, by the names of the access table. */
  readonly personal: readonly string[];
}

/** Checks a declaration: what can be told from the input alone first, then what takes a look into the database. */
export async function checkedDeclaration(context: RequestContext, input: IncidentInput): Promise<CheckedDeclaration> {
  const now = await transactionTime(context);
  const { category, attempted } = input;
  if (category === IncidentCategory.RECONNAISSANCE && attempted)
    throw new Refusal('INCONSISTENT', ['input', 'attempted'], 'A suspicious visit is no attempt: attempted is false.');
  const occurred = checkedOccurrence(input.occurred, now);
  const narrative = checkedNarrative(input.narrative, ['input', 'narrative']);
  const loss = checkedLoss(input, dayOf(now));
  const goods = checkedGoods(input);
  const harm = checkedHarm(input.harm);
  const offenders = checkedOffenders(input);
  const call = checkedCall(input.emergencyCall, { occurred, now });
  const path = ['input', 'complaint'];
  const complaint = await checkedComplaint(context, input.complaint, { from: occurred.from, now, path });
  const personal = personalFieldsOf({ narrative, goods, harm, offenders, complaint });
  const audience = checkedAudience(input, personal, now);
  const methods = await foundMethods(context, input.modusOperandi ?? []);
  const premises = await foundPremises(context, input.premisesId);
  const told = { narrative, loss, goods, harm, offenders, call, complaint };
  return { now, occurred, premises, methods, ...told, audience, personal };
}
