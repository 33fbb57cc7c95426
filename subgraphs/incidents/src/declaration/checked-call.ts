import { Refusal } from '@hub/shared/errors/refusal.error';
import type { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';
import type { EmergencyCallInput } from './emergency-call.input.js';

export type CheckedCall = Omit<IncidentEmergencyCall, 'incidentId' | 'version' | 'updatedAt'>;

const NOTHING_KNOWN: CheckedCall = {
  path: null,
  firstSignAt: null,
  calledAt: null,
  arrivedAt: null,
  itemsGiven: [],
  verifiedBeforeCall: null,
  unfounded: null,
};

const STEPS = ['firstSignAt', 'calledAt', 'arrivedAt'] as const;

const refuse = (code: string, field: string, message: string): never => {
  throw new Refusal(code, ['input', 'emergencyCall', field], message);
};

/** First sign, call, arrival: those that are known, in this order and not in the future. */
function assertInOrder(call: EmergencyCallInput, now: Date): void {
  const known = STEPS.flatMap((field) => (call[field] ? [{ field, at: call[field] }] : []));
  for (const [place, { field, at }] of known.entries()) {
    const before = known[place - 1];
    if (at > now) refuse('IN_THE_FUTURE', field, `emergencyCall.${field} is not in the future.`);
    if (before && at < before.at)
      refuse('TIMES_NOT_IN_ORDER', field, `emergencyCall.${field} is not before emergencyCall.${before.field}.`);
  }
}

/** The emergency call as it is stored. Whether it was unfounded is not for the caller to say. */
export function checkedCall(call: EmergencyCallInput | null | undefined, now: Date): CheckedCall {
  if (!call) return NOTHING_KNOWN;
  const { path, firstSignAt = null, calledAt = null, arrivedAt = null, verifiedBeforeCall = null } = call;
  const itemsGiven = [...new Set(call.itemsGiven ?? [])];
  if (path === EmergencyPath.NONE && (calledAt || arrivedAt || itemsGiven.length > 0))
    refuse('INCONSISTENT', 'path', 'With path NONE nobody called: leave calledAt, arrivedAt and itemsGiven out.');
  assertInOrder(call, now);
  return { path, firstSignAt, calledAt, arrivedAt, itemsGiven, verifiedBeforeCall, unfounded: null };
}
