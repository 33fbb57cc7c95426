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
  /** How the last release told it; null where there was none. */
  readonly told: ToldCell | null;
}

export interface ToldCell {
  /** Null where it was withheld. */
  readonly value: number | null;
  /** Whether any release has told it. */
  readonly wasTold: boolean;
  /** What firms had added to it when it was last told anew, or first withheld. */
  readonly contributions: readonly Contribution[];
}

/** A cell as it is published: the figure that may be told, or why there is none. */
export interface ProtectedCell {
  readonly published: number | null;
  readonly reason: SuppressionReason | null;
  /** Whether it was decided anew: what firms add to it now is what the next release judges its change by. */
  readonly isFresh: boolean;
}
