import type { Audience } from './audience.js';
import type { FieldRule, Reason } from './law.js';

/** The field is read by exactly these audiences. */
export function openTo(...audiences: readonly Audience[]): FieldRule {
  return { audiences };
}

/** The field lives in the given record; whoever may read that record reads the field. */
export function within(record: string, reason: Reason): FieldRule {
  return { record, reason };
}

/** As `within`, for a field that can hold personal data. */
export function personalWithin(record: string, reason: Reason): FieldRule {
  return { record, reason, personal: true };
}

/** Whoever reads the given record too is given the exact value; everybody else whom the rule names, a coarser one. */
export function exactWithin(record: string, rule: FieldRule): FieldRule {
  return { ...rule, exactWithin: record };
}

/** Narrows a rule to some audiences (who, not which records). */
export function only(rule: FieldRule, ...audiences: readonly Audience[]): FieldRule {
  return { ...rule, audiences };
}

/** Gives a rule its reason in law. */
export function under(reason: Reason, rule: FieldRule): FieldRule {
  return { ...rule, reason };
}
