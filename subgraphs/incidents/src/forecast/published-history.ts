import type { Sentence } from '@hub/shared/errors/sentence';
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
  /** Whether it begins after a month whose figure is withheld. */
  readonly isCut: boolean;
}

const NOT_PER_AREA: Sentence = {
  en: 'No figures of the months of one area are published.',
  fr: 'Aucun chiffre mensuel n’est publié pour un seul territoire.',
};
const NOTHING_PUBLISHED: Sentence = {
  en: 'No figures have been published yet.',
  fr: 'Aucun chiffre n’a encore été publié.',
};

const monthOf = ({ key }: StatCell): number => months.of(key.at(-1) ?? '');

/**
 * The counts of the months before one, as far back as they were told without a gap: a month that is withheld, or of which nothing was
 * published, is not one of none. What is learnt from the rest tells nothing of it.
 */
function countsBefore(origin: number, published: ReadonlyMap<number, StatCell>): StatCell[] {
  const counts: StatCell[] = [];
  for (let month = origin - 1; month >= origin - MOST_MONTHS; month -= 1) {
    const cell = published.get(month);
    if (cell?.value == null) break;
    counts.unshift(cell);
  }
  return counts;
}

/**
 * Monthly counts as the viewer reads them in the newest release, up to the month before `latest` or up to the last month that was over when
 * it was released. What is learnt from published figures tells nothing that they do not tell. A text says why there are none.
 */
export async function publishedHistory(
  context: RequestContext,
  { areaCode, category }: FiguresAsked,
  latest: number,
): Promise<LearntFrom | Sentence> {
  if (areaCode) return NOT_PER_AREA;
  const dimensions = category ? [Dimension.CATEGORY, Dimension.MONTH] : [Dimension.MONTH];
  const table = await tableInVintage(context, Measure.INCIDENT_COUNT, dimensions, null);
  if (!table) return NOTHING_PUBLISHED;
  const cells = await cellsOfTable(context, table, [0, table.asOf.getUTCFullYear()]);
  const released = months.at(table.asOf);
  const over = cells.filter((cell) => (!category || cell.key[0] === category) && monthOf(cell) < released);
  if (over.length === 0) return NOTHING_PUBLISHED;
  const published = new Map(over.map((cell) => [monthOf(cell), cell]));
  const next = Math.max(...published.keys()) + 1;
  const origin = Math.min(latest, next);
  const counts = countsBefore(origin, published);
  const before = origin - 1 - counts.length;
  return {
    origin,
    counts: counts.map(({ value }) => Number(value)),
    // A figure of fewer is not published.
    firms: table.minFirms,
    vintage: table.vintage,
    isCut: counts.length < MOST_MONTHS && published.has(before),
    roundingBase: counts.some(({ status }) => status === CellStatus.ROUNDED) ? table.roundingBase : null,
  };
}
