/** Longest time a transaction of a subgraph may take, whatever it does; PostgreSQL ends it then. */
export const LONGEST_TRANSACTION_MS = 60_000;
