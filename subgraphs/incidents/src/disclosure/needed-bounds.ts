import type { Bounds } from './bounds.js';

/** How wide what can be worked out of a withheld value must be, in percent of the value to each side. */
export const PROTECTION_PERCENT = 15;

/**
 * The bounds that nobody may be able to get inside of: 15 % to each side, and never fewer than half a rounding step, so that of a small
 * count neither three nor four can be told apart.
 */
export function neededBounds(value: number, roundingBase: number): Bounds {
  const margin = Math.max((value * PROTECTION_PERCENT) / 100, Math.floor(roundingBase / 2));
  return { low: Math.max(0, value - margin), high: value + margin };
}
