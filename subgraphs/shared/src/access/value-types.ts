import { everyone } from './audiences.js';
import { openTo } from './field-rules.js';
import type { Law } from './law.js';

const open = openTo(everyone);

/**
 * The fields of the value types every subgraph shares. They hold no secret of their own: whoever is refused the field that holds such a
 * value never gets one.
 */
export const valueTypes: Law['fields'] = {
  Handling: {
    tlp: open,
    codes: open,
    codeNote: open,
    sourceReliability: open,
    informationAccuracy: open,
    chathamHouse: open,
    reviewDueAt: open,
    expiresAt: open,
  },
  Redaction: { path: open, reason: open },
  UserError: { code: open, path: open, message: open },
  PageInfo: { hasNextPage: open, hasPreviousPage: open, startCursor: open, endCursor: open },
};
