import type { DisclosureRules } from '../disclosure/disclosure-rules.js';
import type { Measure } from './measure.enum.js';
import type { TableDimensions } from './publishable-tables.js';

/** What a measure is: how it is made of incidents, and what protects it. */
export interface MeasureDefinition {
  readonly definitionEn: string;
  readonly definitionFr: string;
  readonly rules: DisclosureRules;
  /** `MEDIAN` figures do not add up; counts do, in whole numbers, and so does money. */
  readonly kind: 'COUNT' | 'MONEY' | 'MEDIAN';
  readonly tables: readonly TableDimensions[];
  /** SQL aggregates over the facts of one firm in one cell: its sum, and how many incidents (persons, calls) are behind it. */
  readonly amount: string;
  readonly records: string;
  /** SQL aggregate over the same: how many incidents there are whose part in the sum is not known; none where absent. */
  readonly unknown?: string;
  /** SQL of the single values whose median it is. */
  readonly medianOf?: string;
  /** The year it is of: that of the event, or that of its clearance. */
  readonly time: 'EVENT' | 'CLEARANCE';
  /** The measure it is told with: what may not be counted may not be valued either, nor its parts be told, not even as nothing. */
  readonly toldWith?: Measure;
  /** The months that must have passed since what happened in the year, until which nothing is told of it. */
  readonly horizonMonths?: number;
  /** At most how many of it there are for each of those; nothing is known where absent. */
  readonly mostPerEach?: number;
}
