const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The day an instant falls on in France, as `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => clock.format(instant);
