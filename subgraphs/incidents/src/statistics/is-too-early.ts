/** Whether the horizon, in months, had not passed on the day of the count for what happened on the last day of the year. */
export function isTooEarly(year: number, horizonMonths: number, asOf: Date): boolean {
  return Date.UTC(year + 1, horizonMonths, 1) > asOf.getTime();
}
