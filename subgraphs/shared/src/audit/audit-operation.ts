/** The operations that must be logged (Directive (EU) 2016/680, art. 25(1)). */
export const AUDIT_OPERATIONS = [
  'COLLECTION',
  'ALTERATION',
  'CONSULTATION',
  'DISCLOSURE',
  'COMBINATION',
  'ERASURE',
] as const;

export type AuditOperation = (typeof AUDIT_OPERATIONS)[number];
