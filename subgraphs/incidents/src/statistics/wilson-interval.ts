import jstat from 'jstat';
import type { Interval } from './interval.js';

const Z95 = jstat.normal.inv(0.975, 0, 1);

/** The 95 % interval of a share, after Wilson (1927): it stays within 0 and 1 and is honest about few cases. */
export function wilsonInterval(part: number, whole: number): Interval {
  const share = part / whole;
  const square = Z95 ** 2 / whole;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z95 / (1 + square)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
