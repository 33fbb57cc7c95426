import type { SuppressionReason } from '../../disclosure/suppression-reason.js';
import type { Measure } from '../measure.enum.js';
import type { TableDimensions } from '../publishable-tables.js';

/** A figure as it is released: the true value, what everybody may read of it, and why no more. */
export interface ReleasedCell {
  readonly measure: Measure;
  readonly dimensions: TableDimensions;
  readonly year: number;
  readonly key: readonly string[];
  /** Null where there is nothing to measure, nothing is known, or it is too early. */
  readonly value: number | null;
  readonly published: number | null;
  readonly reason: SuppressionReason | 'TOO_EARLY' | null;
  /** Whether it was decided anew: what is behind it now is what the next release judges its change by. */
  readonly isFresh: boolean;
}
