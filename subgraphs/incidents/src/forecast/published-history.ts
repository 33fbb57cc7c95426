import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { FiguresAsked } from '../figures/figures-scope.js';
import { CellStatus } from '../statistics/cell-status.enum.js';
import { cellsOfTable } from '../statistics/cells-of-table.js';
import { Dimension } from '../statistics/dimension.enum.js';
import { Measure } from '../statistics/measure.enum.js';
import type { StatCell } from '../statistics/stat-cell.js';
import { tableInVintage } from '../statistics/table-in-vintage.js';
import { type DatedHistory, MOST_MONTHS } from './monthly-history.js';
import { months } from './months.js';

/** What a forecast learns from, and where that comes from. */
export interface LearntFrom extends DatedHistory {
  /** The release it was published in; null for what was counted now. */
  readonly vintage: string | null;
  /** What its figures were rounded to; null for true ones. */
  readonly roundingBase: number | null;
}

const monthOf = ({ key }: StatCell): number => months.of(key.at(-1) ?? '');

/**
 * Monthly counts as the viewer reads them in the newest release, up to the month before `asOf` or before that of the release. What is learnt
 * from published figures tells nothing that they do not tell; where one of the months is withheld, nothing is foreseen:
 * a text says why.
 */
export async function publishedHistory(
  context: RequestContext,
  { areaCode, category }: FiguresAsked,
  asOf: number | null,
): Promise<LearntFrom | string> {
  if (areaCode) return 'No figures of the months of one area are published.';
  const dimensions = category ? [Dimension.CATEGORY, Dimension.MONTH] : [Dimension.MONTH];
  const table = await tableInVintage(context, Measure.INCIDENT_COUNT, dimensions, null);
  if (!table) return 'No figures have been published yet.';
  const years = [0, table.asOf.getUTCFullYear()] as const;
  const cells = (await cellsOfTable(context, table, years)).filter(({ key }) => !category || key[0] === category);
  const latest = Math.max(...cells.map(monthOf), 0);
  const origin = Math.min(asOf ?? latest, latest);
  const inside = cells.filter((cell) => monthOf(cell) < origin && monthOf(cell) >= origin - MOST_MONTHS);
  if (inside.some(({ value }) => value === null)) return 'The figure of one of its months is withheld.';
  const from = Math.min(...inside.map(monthOf), origin);
  const byMonth = new Map(inside.map((cell) => [monthOf(cell), Number(cell.value)]));
  return {
    origin,
    counts: Array.from({ length: origin - from }, (_, index) => byMonth.get(from + index) ?? 0),
    // A figure of fewer is not published.
    firms: table.minFirms,
    vintage: table.vintage,
    roundingBase: inside.some(({ status }) => status === CellStatus.ROUNDED) ? table.roundingBase : null,
  };
}
