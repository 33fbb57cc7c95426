/**
 * The day an instant falls on in France, as SQL: what ends on a day ends with the day of those it is for. `current_date` is the day of the
 * session's time zone, which is the server's, or whatever a statement has set.
 */
export const dayInFrance = (instant: string): string => `(${instant} at time zone 'Europe/Paris')::date`;
