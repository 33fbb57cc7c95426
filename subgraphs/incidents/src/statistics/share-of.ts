import { inPercent } from './in-percent.js';

/**
 * A part of a whole in percent, both as the viewer reads them; each was rounded by itself, and a part is no more than its whole. Of nothing
 * there is no share.
 */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : inPercent(Math.min(1, part / whole));
}
