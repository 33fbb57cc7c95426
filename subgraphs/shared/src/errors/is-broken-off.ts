/** Deadlock detected, and serialization failure: SQLSTATE 40P01 and 40001 (PostgreSQL, appendix A). */
const CODES: readonly unknown[] = ['40P01', '40001'];

/** Whether a fault is that PostgreSQL broke a transaction off to let another go on: nothing of it stands, and done once more it succeeds. */
export const isBrokenOff = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && CODES.includes(fault.code);
