/** Roots through which the access log is read. It is in no subgraph's records; who reads what of it is proven in `tests/audit`. */
export const LOG_ROOTS: ReadonlySet<string> = new Set(['auditTrail', 'accessesToMyRecords']);
