import { Checks } from '@hub/shared/errors/checks';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { EmergencyCallInput } from './emergency-call.input.js';
import type { TimeIntervalInput } from './time-interval.input.js';

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
  /** The field of the input the times are given in. */
  readonly field?: string;
}

const STEPS = ['firstSignAt', 'calledAt', 'arrivedAt'] as const;

export type TimesOfCall = Pick<EmergencyCallInput, 'firstSignAt' | 'calledAt' | 'arrivedAt'>;

interface Step {
  readonly field: (typeof STEPS)[number];
  readonly at: Date;
}

function assertStep(
  { field, at }: Step,
  before: Step | undefined,
  { occurred, now, field: given = 'emergencyCall' }: CallRules,
): void {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, ['input', given, field], sentence);
  };
  const earliest = occurred.from.getTime() - DAYS_BEFORE * DAY;
  const latest = occurred.to.getTime() + DAYS_AFTER * DAY;
  if (at > now)
    refuse('IN_THE_FUTURE', {
      en: `${given}.${field} must not be in the future.`,
      fr: `${given}.${field} ne peut pas être dans le futur.`,
    });
  if (at.getTime() < earliest || at.getTime() > latest)
    refuse('OUT_OF_RANGE', {
      en: `${given}.${field} must be no earlier than a day before occurred.from and no later than ${DAYS_AFTER} days after occurred.to.`,
      fr: `${given}.${field} se situe au plus tôt un jour avant occurred.from et au plus tard ${DAYS_AFTER} jours après occurred.to.`,
    });
  if (before && at < before.at)
    refuse('TIMES_NOT_IN_ORDER', {
      en: `${given}.${field} must not be before ${before.field}.`,
      fr: `${given}.${field} ne peut pas précéder ${before.field}.`,
    });
}

/** First sign, call, arrival: those that are known, in this order, near the event and not in the future. */
export function assertCallInOrder(call: TimesOfCall, rules: CallRules): void {
  const checks = new Checks();
  let before: Step | undefined;
  for (const field of STEPS) {
    const at = call[field];
    if (!at) continue;
    const step = { field, at };
    // What is wrong itself is not what the next one is judged by.
    before = checks.of(() => assertStep(step, before, rules) ?? step) ?? before;
  }
  checks.assertKept();
}
