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
    throw new Refusal('INCONSISTENT', ['input', field], 'Nobody called, so nobody knows how the call came out.');
}

/** A call as it is known by now. What the police judged of it stays when its firm tells it anew. */
export function checkedCallAmendment(
  kept: Kept,
  { emergencyCall, callOutcome }: CallAmendment,
  rules: CallRules,
): Partial<Kept> {
  if (!callOutcome) {
    const { unfounded: _, ...call } = checkedCall(emergencyCall, rules);
    if (kept.unfounded !== null) assertCalled(call, 'emergencyCall');
    return call;
  }
  assertCalled(kept, 'callOutcome');
  const arrivedAt = callOutcome.arrivedAt ?? kept.arrivedAt;
  const unfounded = callOutcome.unfounded ?? kept.unfounded;
  const { firstSignAt, calledAt } = kept;
  assertCallInOrder({ firstSignAt, calledAt, arrivedAt }, { ...rules, field: 'callOutcome' });
  return { arrivedAt, unfounded };
}
