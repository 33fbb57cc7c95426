import { Dimension } from './dimension.enum.js';

const { CATEGORY, AREA, PREMISES_KIND, ATTEMPTED, MONTH, YEAR } = Dimension;

/** Dimensions of a table, in the order of `Dimension`; the last is always the time. */
export type TableDimensions = readonly Dimension[];

/**
 * The only tables there are. Each figure is of one calendar year or month, and a range of years selects figures and never sums them, so
 * nobody chooses a margin. Within a year the tables hang together by category, region and department like the links of a chain: figures that
 * agree in all their margins are those of some possible year. So what the margins let one work out is all that can be worked out, and the
 * release proves of exactly that system that it keeps its secrets. A table that closes the chain into a ring (area by month, say) would
 * take that proof away.
 */
export const PUBLISHABLE_TABLES: readonly TableDimensions[] = [
  [YEAR],
  [MONTH],
  [CATEGORY, YEAR],
  [CATEGORY, MONTH],
  [AREA, YEAR],
  [CATEGORY, AREA, YEAR],
  [PREMISES_KIND, YEAR],
  [ATTEMPTED, YEAR],
];

/** As it is stored and compared. */
export const nameOfTable = (dimensions: TableDimensions): string => dimensions.join(' ');
