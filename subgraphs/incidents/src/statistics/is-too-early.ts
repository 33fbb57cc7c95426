import { dayOf } from '@hub/shared/values/day-of';

/**
 * Whether the horizon, in months, had not passed on the day of the count for what happened on the last day of the year; by the calendar of
 * Paris. With no horizon it is the year itself that is not over.
 */
export function isTooEarly(year: number, horizonMonths: number, asOf: Date): boolean {
  const [asOfYear = 0, asOfMonth = 1] = dayOf(asOf).split('-').map(Number);
  return asOfYear * 12 + asOfMonth - 1 < (year + 1) * 12 + horizonMonths;
}
