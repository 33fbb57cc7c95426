import type { Bounds } from './bounds.js';
import type { Contribution } from './contribution.js';
import type { SuppressionReason } from './suppression-reason.js';

/** A cell before anything is decided about it. */
export interface Cell {
  readonly value: number;
  /** What firms add to it; the rules are about them. */
  readonly contributions: readonly Contribution[];
  /** Why it may not be told whatever the rules say of it, e.g. because the incidents behind it may not be counted. */
  readonly barred: SuppressionReason | null;
  /** Between what it is known to lie by figures of other measures, e.g. no higher than the whole it is a part of. */
  readonly known: Bounds;
  /** What was last told of it, and what firms had added to it then. */
  readonly told: ToldCell | null;
}

export interface ToldCell {
  readonly value: number;
  readonly contributions: readonly Contribution[];
}

/** A cell as it is published: the figure that may be told, or why there is none. */
export interface ProtectedCell {
  readonly published: number | null;
  readonly reason: SuppressionReason | null;
  /** Whether the figure is of now; otherwise what was told before is told again. */
  readonly isFresh: boolean;
}
