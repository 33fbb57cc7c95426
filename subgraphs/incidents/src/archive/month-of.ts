/** The month of an instant, as the instant at which it begins in Paris: clocks are never changed at midnight there. */
export const monthOf = (instant: string): string =>
  `date_trunc('month', ${instant} at time zone 'Europe/Paris') at time zone 'Europe/Paris'`;
