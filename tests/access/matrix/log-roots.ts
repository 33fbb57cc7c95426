/**
 * Roots that lead to no subgraph's records: through some the access log is read, who reads what of it is proven in `tests/audit`; a preview
 * tells the law of a record that is not there, proven in `preview-is-what-is-read.test.ts`.
 */
export const LOG_ROOTS: ReadonlySet<string> = new Set(['auditTrail', 'accessesToMyRecords', 'previewVisibility']);
