import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertCallInOrder, type CallRules } from '../declaration/assert-call-in-order.js';
import { checkedCall } from '../declaration/checked-call.js';
import type { EmergencyCallInput } from '../declaration/emergency-call.input.js';
import type { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';
import type { CallOutcomeInput } from './call-outcome.input.js';

type Kept = Omit<IncidentEmergencyCall, 'incidentId' | 'version' | 'updatedAt' | 'changedIn'>;

export interface CallAmendment {
  readonly emergencyCall?: EmergencyCallInput | null | undefined;
  readonly callOutcome?: CallOutcomeInput | null | undefined;
}

function assertCalled({ path }: Pick<Kept, 'path'>, field: string): void {
  if (path === null || path === EmergencyPath.NONE)
    throw new Refusal('INCONSISTENT', ['input', field], {
      en: 'Nobody called, so nobody knows how the call came out.',
      fr: 'Personne n’a appelé : personne ne sait donc ce que l’appel a donné.',
    });
}

export interface CallAmendmentRules extends CallRules {
  /** Whether the police have said how the call came out. */
  readonly isOutcomeTold: boolean;
}

/** A call as its firm tells it anew: what the police said of how it came out stays. */
function toldAnew(
  kept: Kept,
  told: EmergencyCallInput | null | undefined,
  { isOutcomeTold, ...rules }: CallAmendmentRules,
): Partial<Kept> {
  const { unfounded: _, ...call } = checkedCall(told, rules);
  if (isOutcomeTold || kept.unfounded !== null) assertCalled(call, 'emergencyCall');
  if (!isOutcomeTold) return call;
  const arrivedAt = kept.arrivedAt ?? call.arrivedAt;
  assertCallInOrder({ ...call, arrivedAt }, rules);
  return { ...call, arrivedAt };
}

/** A call as it is known by now. */
export function checkedCallAmendment(
  kept: Kept,
  { emergencyCall, callOutcome }: CallAmendment,
  rules: CallAmendmentRules,
): Partial<Kept> {
  if (!callOutcome) return toldAnew(kept, emergencyCall, rules);
  assertCalled(kept, 'callOutcome');
  // Null is said, and undoes what was said in error; what is not said stays.
  const { arrivedAt = kept.arrivedAt, unfounded = kept.unfounded } = callOutcome;
  const { firstSignAt, calledAt } = kept;
  assertCallInOrder({ firstSignAt, calledAt, arrivedAt }, { ...rules, field: 'callOutcome' });
  return { arrivedAt, unfounded };
}
