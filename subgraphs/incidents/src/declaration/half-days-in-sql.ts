/** Noon or midnight of Paris at or before an instant, as a clock in Paris shows it. */
const halfDay = (instant: string): string =>
  `date_bin('12 hours', ${instant} at time zone 'Europe/Paris', timestamp '2000-01-01')`;
const from = `${halfDay('p.occurred_from')} at time zone 'Europe/Paris'`;
const last = halfDay('p.occurred_to');
// An interval that ends at noon sharp does not reach into the afternoon; one that begins there does.
const to = `(case when ${last} > ${halfDay('p.occurred_from')} and ${last} at time zone 'Europe/Paris' = p.occurred_to
                  then ${last} else ${last} + interval '12 hours' end) at time zone 'Europe/Paris'`;

/** The half-days of Paris that hold the interval of the particulars `p`: what `halfDaysOf` makes of it, by the hand of the database. */
export const HALF_DAYS = { from, to } as const;
