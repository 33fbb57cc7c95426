import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditLine } from './audit-line.js';

/** What the first line hangs on. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/**
 * The seal of a line: SHA-256 over the canonical JSON (RFC 8785) of its number, the seal of the line before, and its content. Whoever changes
 * a line, or takes one out or puts one in, has to seal all that follow anew; the anchors outside the database tell.
 */
export function sealOfLine(number: number, previous: string, line: AuditLine): string {
  return createHash('sha256')
    .update(canonicalize({ number, previous, line }) ?? '')
    .digest('hex');
}
