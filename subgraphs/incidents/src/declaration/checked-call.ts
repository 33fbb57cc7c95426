import { Refusal } from '@hub/shared/errors/refusal.error';
import type { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';
import { assertCallInOrder, type CallRules } from './assert-call-in-order.js';
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

/** The emergency call as it is stored. Whether it was unfounded is not for the caller to say. */
export function checkedCall(call: EmergencyCallInput | null | undefined, rules: CallRules): CheckedCall {
  if (!call) return NOTHING_KNOWN;
  const { path, firstSignAt = null, calledAt = null, arrivedAt = null, verifiedBeforeCall = null } = call;
  const itemsGiven = [...new Set(call.itemsGiven ?? [])];
  if (path === EmergencyPath.NONE && (calledAt || arrivedAt || itemsGiven.length > 0))
    throw new Refusal('INCONSISTENT', ['input', 'emergencyCall', 'path'], {
      en: 'With path NONE nobody called: leave calledAt, arrivedAt and itemsGiven out.',
      fr: 'Avec path NONE, personne n’a appelé : omettez calledAt, arrivedAt et itemsGiven.',
    });
  assertCallInOrder(call, rules);
  return { path, firstSignAt, calledAt, arrivedAt, itemsGiven, verifiedBeforeCall, unfounded: null };
}
