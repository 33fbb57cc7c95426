import { isInAudience } from '@hub/shared/access/is-in-audience';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { access } from '../access.js';

/** As much of a viewer as decides which kinds of records there are for it. */
export type WhoReads = Pick<Viewer, 'role' | 'memberRole' | 'policeLevel'>;

/**
 * Whether the law gives the viewer's role any row of a record at all. A role it does not name has no right on the table, and PostgreSQL
 * would answer a question about it with a fault where the answer is "none".
 */
export function isReadable(viewer: WhoReads, record: string): boolean {
  return access.records[record]?.read.some((audience) => isInAudience(viewer, audience)) ?? false;
}
