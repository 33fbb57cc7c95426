import { Refusal } from '@hub/shared/errors/refusal.error';
import type { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { EmergencyPath } from '../incident/emergency-path.enum.js';
import type { EmergencyCallInput } from './emergency-call.input.js';
import type { TimeIntervalInput } from './time-interval.input.js';

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

const DAY = 86_400_000;

/**
 * How far from the event its call may lie. A first sign can precede what it announces, by a visit on the eve; a theft found at opening, after
 * a closed week and its week-ends, is called in days after the interval it is told in. What lies further off is a slip of the keyboard, and
 * would enter the medians of delays that are published.
 */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 7;

export interface CallRules {
  readonly occurred: Pick<TimeIntervalInput, 'from' | 'to'>;
  readonly now: Date;
}

const STEPS = ['firstSignAt', 'calledAt', 'arrivedAt'] as const;

const refuse = (code: string, field: string, message: string): never => {
  throw new Refusal(code, ['input', 'emergencyCall', field], message);
};

/** First sign, call, arrival: those that are known, in this order, near the event and not in the future. */
function assertInOrder(call: EmergencyCallInput, { occurred, now }: CallRules): void {
  const earliest = occurred.from.getTime() - DAYS_BEFORE * DAY;
  const latest = occurred.to.getTime() + DAYS_AFTER * DAY;
  const known = STEPS.flatMap((field) => (call[field] ? [{ field, at: call[field] }] : []));
  for (const [place, { field, at }] of known.entries()) {
    const before = known[place - 1];
    if (at > now) refuse('IN_THE_FUTURE', field, `emergencyCall.${field} is not in the future.`);
    if (at.getTime() < earliest || at.getTime() > latest)
      refuse(
        'OUT_OF_RANGE',
        field,
        `emergencyCall.${field} is not earlier than a day before occurred.from and not later than ${DAYS_AFTER} days after occurred.to.`,
      );
    if (before && at < before.at)
      refuse('TIMES_NOT_IN_ORDER', field, `emergencyCall.${field} is not before emergencyCall.${before.field}.`);
  }
}

/** The emergency call as it is stored. Whether it was unfounded is not for the caller to say. */
export function checkedCall(call: EmergencyCallInput | null | undefined, rules: CallRules): CheckedCall {
  if (!call) return NOTHING_KNOWN;
  const { path, firstSignAt = null, calledAt = null, arrivedAt = null, verifiedBeforeCall = null } = call;
  const itemsGiven = [...new Set(call.itemsGiven ?? [])];
  if (path === EmergencyPath.NONE && (calledAt || arrivedAt || itemsGiven.length > 0))
    refuse('INCONSISTENT', 'path', 'With path NONE nobody called: leave calledAt, arrivedAt and itemsGiven out.');
  assertInOrder(call, rules);
  return { path, firstSignAt, calledAt, arrivedAt, itemsGiven, verifiedBeforeCall, unfounded: null };
}
