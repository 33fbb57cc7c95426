import { Checks } from '@hub/shared/errors/checks';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { dayOf } from '@hub/shared/values/day-of';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { SENTENCES } from '../sentences.js';
import { assertWeaponOfRobbery } from './assert-weapon-of-robbery.js';
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

type Told = Pick<CheckedDeclaration, 'narrative' | 'loss' | 'goods' | 'harm' | 'offenders' | 'call' | 'complaint'>;

const isWhole = (told: { readonly [K in keyof Told]: Told[K] | undefined }): told is Told =>
  Object.values(told).every((part) => part !== undefined);

function assertNoAttemptedVisit({ category, attempted }: IncidentInput): void {
  if (category === IncidentCategory.RECONNAISSANCE && attempted)
    throw new Refusal('INCONSISTENT', ['input', 'attempted'], SENTENCES.visitIsNoAttempt);
}

/**
 * Checks a declaration: what can be told from the input alone first, then what takes a look into the database. Every rule that is broken is
 * told of, those alone left out that judge by a part which is wrong itself.
 */
export async function checkedDeclaration(
  context: RequestContext,
  input: IncidentInput,
  recordStatus: IncidentRecordStatus,
): Promise<CheckedDeclaration> {
  const now = await transactionTime(context);
  const checks = new Checks();
  checks.of(() => assertNoAttemptedVisit(input));
  const occurred = checks.of(() => checkedOccurrence(input.occurred, now));
  const narrative = checks.of(() => checkedNarrative(input.narrative, ['input', 'narrative']));
  const loss = checks.of(() => checkedLoss(input, dayOf(now)));
  const goods = checks.of(() => checkedGoods(input));
  const harm = checks.of(() => checkedHarm(input.harm));
  const offenders = checks.of(() => checkedOffenders(input));
  if (recordStatus !== IncidentRecordStatus.DRAFT) checks.of(() => assertWeaponOfRobbery(input, ['input', 'weapons']));
  const call = occurred && checks.of(() => checkedCall(input.emergencyCall, { occurred, now }));
  const rules = occurred && { from: occurred.from, now, path: ['input', 'complaint'] };
  const complaint = rules && (await checks.ofThose(() => checkedComplaint(context, input.complaint, rules)));
  const told = { narrative, loss, goods, harm, offenders, call, complaint };
  const personal = isWhole(told) ? personalFieldsOf(told) : [];
  const audience = checks.of(() => checkedAudience(input, personal, now));
  const methods = await checks.ofThose(() => foundMethods(context, input.modusOperandi ?? []));
  const premises = await checks.ofThose(() => foundPremises(context, input.premisesId));
  checks.assertKept();
  return { now, occurred, premises, methods, ...told, audience, personal } as CheckedDeclaration;
}
