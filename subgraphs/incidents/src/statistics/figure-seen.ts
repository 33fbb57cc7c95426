import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { CellStatus } from './cell-status.enum.js';
import { cellsOfTable } from './cells-of-table.js';
import type { Measure } from './measure.enum.js';
import type { TableDimensions } from './publishable-tables.js';
import { tableInVintage } from './table-in-vintage.js';

/** One figure of a year, as the viewer reads it. */
export interface FigureSeen {
  readonly value: number | null;
  readonly status: CellStatus;
  readonly statisticId: string | null;
  readonly vintage: string;
  readonly asOf: Date;
}

export interface FigureAsked {
  readonly measure: Measure;
  readonly dimensions: TableDimensions;
  /** The key without the year. */
  readonly of: readonly string[];
  readonly year: number;
  /** The release; the newest when null. */
  readonly vintage: string | null;
}

/** A figure of a vintage; null where it has none of that year. */
export async function figureSeen(context: RequestContext, asked: FigureAsked): Promise<FigureSeen | null> {
  const { measure, dimensions, of, year, vintage } = asked;
  const table = await tableInVintage(context, measure, dimensions, vintage);
  if (!table) return null;
  const key = [...of, String(year)].join(' ');
  const cell = (await cellsOfTable(context, table, [year, year])).find((one) => one.key.join(' ') === key);
  if (!cell) return null;
  const { value, status, statisticId } = cell;
  return {
    value: value === null ? null : Number(value),
    status,
    statisticId,
    vintage: table.vintage,
    asOf: table.asOf,
  };
}
