import type { Cell, ProtectedCell } from './cell.js';
import type { SuppressionReason } from './suppression-reason.js';

/** A cell that is not told. What firms had added when it was first withheld is what its change is judged by, however often it is withheld again. */
export const withheld = ({ told }: Cell, reason: SuppressionReason): ProtectedCell => ({
  published: null,
  reason,
  isFresh: !told || told.contributions.length === 0,
});
