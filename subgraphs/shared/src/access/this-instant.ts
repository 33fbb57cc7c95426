/**
 * When the transaction began, by the clock of the database and to the millisecond: the one instant everything it writes bears. What bears it
 * was written in this very transaction, and so by whoever is asking.
 */
export const THIS_INSTANT = `date_trunc('milliseconds', now())`;
