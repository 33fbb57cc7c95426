import type { DisclosureRules } from './disclosure-rules.js';

/** Between what a value is known to lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Of what nothing is known but that it is not negative. */
export const ANYTHING: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

/**
 * What a reader who knows the rules concludes from a published figure: it was rounded, and had it been smaller than the smallest that may be
 * told it would not be there. A zero is a zero, of money as well: none is told but of where nothing happened.
 */
export function boundsOfPublished(value: number, rules: DisclosureRules, isWhole: boolean): Bounds {
  if (value === 0) return { low: 0, high: 0 };
  const reach = isWhole ? Math.floor((rules.roundingBase - 1) / 2) : rules.roundingBase / 2;
  return { low: Math.max(isWhole ? rules.minRecords : 0, value - reach), high: value + reach };
}
