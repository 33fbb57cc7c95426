import type { SuppressionReason } from '../../disclosure/suppression-reason.js';
import type { Measure } from '../measure.enum.js';
import type { TableDimensions } from '../publishable-tables.js';

/** A figure as it is released: the true value, what everybody may read of it, and why no more. */
export interface ReleasedCell {
  readonly measure: Measure;
  readonly dimensions: TableDimensions;
  readonly year: number;
  readonly key: readonly string[];
  /** Null where there is nothing to measure. */
  readonly value: number | null;
  readonly published: number | null;
  readonly reason: SuppressionReason | null;
  /** Whether what is told is of now. */
  readonly isFresh: boolean;
}
