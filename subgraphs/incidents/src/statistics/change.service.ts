import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { IncidentCategory } from '../incident/incident-category.enum.js';
import { assertYears } from './assert-years.js';
import { CellStatus } from './cell-status.enum.js';
import { chanceOfAtLeast } from './chance-of-at-least.js';
import type { ChangeAssessment } from './change-assessment.js';
import { chanceOfChange, ratioOfCounts, zOfCounts } from './change-of-counts.js';
import { Dimension } from './dimension.enum.js';
import { type FigureSeen, figureSeen } from './figure-seen.js';
import { inPercent } from './in-percent.js';
import { Measure } from './measure.enum.js';

const LEVEL = 0.05;

/** By how much a count as the viewer reads it may differ from what was counted. */
const roundingOf = ({ status }: FigureSeen): number => (status === CellStatus.ROUNDED ? 2 : 0);

const NOTES = {
  real: ['A real change at the level of 5 %.', 'Évolution réelle au seuil de 5 %.'],
  notReal: [
    'No change that could be told from chance: do not quote it as a rise or a fall.',
    'Écart compatible avec le hasard : à ne pas présenter comme une hausse ou une baisse.',
  ],
  withheld: ['A count is withheld, so nothing can be said.', 'Un effectif est masqué : rien ne peut être dit.'],
} as const;

type Assessed = Omit<ChangeAssessment, 'status' | 'beforeId' | 'afterId' | 'vintage' | 'asOf'>;

const WITHHELD = {
  changePercent: null,
  low95Percent: null,
  high95Percent: null,
  z: null,
  pValue: null,
  chanceIfUsualPercent: null,
  isReal: null,
  note: NOTES.withheld[0],
  noteFr: NOTES.withheld[1],
};

/** Judges two counts, of which each may be wrong by some rounding: whatever the true counts are, what is said of them holds. */
export function assessChange(before: number, after: number, rounding: number): Assessed {
  const low = ratioOfCounts(before + rounding, Math.max(0, after - rounding)).low;
  const high = ratioOfCounts(Math.max(0, before - rounding), after + rounding).high;
  // The pair of true counts that lies closest together: whatever is said of chance is said of it.
  const gap = Math.min(rounding, Math.abs(after - before) / 2) * Math.sign(after - before);
  const [earlier, later] = [before + gap, after - gap];
  const pValue = chanceOfChange(earlier, later);
  const isReal = pValue < LEVEL;
  const rarity = later >= earlier ? chanceOfAtLeast(later, earlier) : 1 - chanceOfAtLeast(later + 1, earlier);
  const [note, noteFr] = isReal ? NOTES.real : NOTES.notReal;
  return {
    before,
    after,
    changePercent: before === 0 ? null : inPercent(after / before - 1),
    low95Percent: inPercent(low - 1),
    high95Percent: Number.isFinite(high) ? inPercent(high - 1) : null,
    z: Math.round(zOfCounts(earlier, later) * 10) / 10,
    pValue,
    chanceIfUsualPercent: Math.round(rarity * 10_000) / 100,
    isReal,
    note,
    noteFr,
  };
}

export interface ChangeAsked {
  readonly category: IncidentCategory | null;
  readonly years: readonly [from: number, to: number];
  /** The release; the newest when null. */
  readonly vintage: string | null;
}

/** Whether the count of one year is another than that of the other, or only varies; null where a year has no figures, which is not the same as no incidents. */
export async function changeBetween(
  context: RequestContext,
  { category, years: [fromYear, toYear], vintage }: ChangeAsked,
): Promise<ChangeAssessment | null> {
  assertYears(fromYear, toYear);
  const dimensions = category ? [Dimension.CATEGORY, Dimension.YEAR] : [Dimension.YEAR];
  const figure = { measure: Measure.INCIDENT_COUNT, dimensions, of: category ? [category] : [], vintage };
  const [before, after] = await Promise.all([
    figureSeen(context, { ...figure, year: fromYear }),
    figureSeen(context, { ...figure, year: toYear }),
  ]);
  if (!before || !after) return null;
  const hidden = [before, after].find(({ value }) => value === null);
  const assessed =
    before.value === null || after.value === null
      ? { ...WITHHELD, before: before.value, after: after.value }
      : assessChange(before.value, after.value, Math.max(roundingOf(before), roundingOf(after)));
  return {
    ...assessed,
    status: (hidden ?? after).status,
    beforeId: before.statisticId,
    afterId: after.statisticId,
    vintage: after.vintage,
    asOf: after.asOf,
  };
}
