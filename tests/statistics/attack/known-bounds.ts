import type { Cell } from '../published.js';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** By the rule that is printed with every table: multiples of the base, of counts nothing below ten, and nothing only where nothing is. */
export function knownBounds({ published }: Cell, measure: string): Bounds {
  if (published === null) return { low: 0, high: Number.POSITIVE_INFINITY };
  const value = Number(published);
  if (value === 0) return { low: 0, high: 0 };
  if (measure.endsWith('_VALUE')) return { low: Math.max(0, value - 2_500), high: value + 2_500 };
  return { low: Math.max(10, value - 2), high: value + 2 };
}
