import type { Redaction } from '../values/redaction.js';
import type { Viewer } from '../viewer/viewer.js';
import { fieldsSeen, type SeenType } from './fields-seen.js';

/** The fields of a record withheld from the viewer, with the reason in law of each. */
export function redactionsOf(of: SeenType, viewer: Viewer, visibleRecords: ReadonlySet<string>): Redaction[] {
  return fieldsSeen(of, viewer, visibleRecords)
    .filter(({ seen }) => seen === 'not at all')
    .map(({ path, reason }) => ({ path, reason }));
}
