import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { IncidentCategory } from '../incident/incident-category.enum.js';
import { CellStatus } from './cell-status.enum.js';
import type { ClearUp } from './clear-up.js';
import { ClearUpMethod } from './clear-up-method.enum.js';
import { Dimension } from './dimension.enum.js';
import { type FigureSeen, figureSeen } from './figure-seen.js';
import { inPercent } from './in-percent.js';
import { isTooEarly } from './is-too-early.js';
import { Measure } from './measure.enum.js';
import { tableInVintage } from './table-in-vintage.js';
import { wilsonInterval } from './wilson-interval.js';

const HORIZONS: Readonly<Record<number, Measure>> = {
  3: Measure.CLEARED_WITHIN_3_MONTHS,
  6: Measure.CLEARED_WITHIN_6_MONTHS,
  9: Measure.CLEARED_WITHIN_9_MONTHS,
  12: Measure.CLEARED_WITHIN_12_MONTHS,
};
const DEFAULT_HORIZON = 12;

const NOTES: Readonly<Record<ClearUpMethod, readonly [english: string, french: string]>> = {
  PERIOD_RATIO: [
    'What was solved in the year, whenever it happened, over what happened in it: the two are not linked, so the ratio can pass 100 % and rises when recorded crime falls.',
    'Faits élucidés dans l’année, quelle que soit leur date, rapportés aux faits de l’année : les deux ensembles ne sont pas liés, le rapport peut dépasser 100 % et monte quand les faits baissent.',
  ],
  COHORT: [
    'Of what happened in the year, the share solved within the horizon after the day it happened.',
    'Part des faits de l’année élucidés dans le délai indiqué après leur date.',
  ],
};

const TOO_EARLY = [
  'Too early: the time it is reckoned after has not passed for all that happened in the year.',
  'Trop tôt : le délai n’est pas écoulé pour tous les faits de l’année.',
] as const;

export interface ClearUpAsked {
  readonly method: ClearUpMethod;
  readonly year: number;
  readonly category: IncidentCategory | null;
  readonly horizonMonths: number | null;
  /** The release; the newest when null. */
  readonly vintage: string | null;
}

/** The measure of what was solved, and the horizon it is reckoned after. */
function solvedBy({ method, horizonMonths }: ClearUpAsked): readonly [measure: Measure, horizon: number | null] {
  if (method === ClearUpMethod.PERIOD_RATIO) return [Measure.CLEARED_IN_PERIOD, null];
  const horizon = horizonMonths ?? DEFAULT_HORIZON;
  const measure = HORIZONS[horizon];
  if (!measure)
    throw new HubError('BAD_USER_INPUT', {
      en: `A cohort is followed for ${Object.keys(HORIZONS).join(', ')} months.`,
      fr: `Une cohorte est suivie pendant ${Object.keys(HORIZONS).join(', ')} mois.`,
    });
  return [measure, horizon];
}

interface Rate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly ratePercent: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
}

function rateOf(method: ClearUpMethod, solved: number | null, recorded: number | null): Rate {
  const unknown = { numerator: solved, denominator: recorded, ratePercent: null, low95: null, high95: null };
  if (solved === null || !recorded) return unknown;
  if (method === ClearUpMethod.PERIOD_RATIO) return { ...unknown, ratePercent: inPercent(solved / recorded) };
  // Both were rounded by themselves; a part is no more than its whole.
  const numerator = Math.min(solved, recorded);
  const { low, high } = wilsonInterval(numerator, recorded);
  const [ratePercent, low95, high95] = [numerator / recorded, low, high].map(inPercent) as [number, number, number];
  return { numerator, denominator: recorded, ratePercent, low95, high95 };
}

const statusOf = (solved: FigureSeen, recorded: FigureSeen | null): CellStatus =>
  [recorded, solved].find((figure) => figure?.value === null)?.status ?? solved.status;

/** A clear-up rate of a vintage, out of the figures the viewer reads; null where there are none of a year that was over. */
export async function clearUp(context: RequestContext, asked: ClearUpAsked): Promise<ClearUp | null> {
  const { method, year, category, vintage } = asked;
  const [measure, horizonMonths] = solvedBy(asked);
  const dimensions = category ? [Dimension.CATEGORY, Dimension.YEAR] : [Dimension.YEAR];
  const table = await tableInVintage(context, Measure.INCIDENT_COUNT, dimensions, vintage);
  if (!table) return null;
  const figure = { dimensions, of: category ? [category] : [], year, vintage: table.vintage };
  const isEarly = isTooEarly(year, horizonMonths ?? 0, table.asOf);
  const [solved, recorded] = await Promise.all([
    isEarly ? null : figureSeen(context, { ...figure, measure }),
    figureSeen(context, { ...figure, measure: Measure.INCIDENT_COUNT }),
  ]);
  const isOver = !isTooEarly(year, 0, table.asOf);
  if ((!solved && !isEarly) || (!recorded && isOver)) return null;
  const [inEnglish, inFrench] = NOTES[method];
  return {
    method,
    cohort: [year, category].filter(Boolean).join(' '),
    horizonMonths,
    ...rateOf(method, solved?.value ?? null, recorded?.value ?? null),
    status: solved ? statusOf(solved, recorded) : CellStatus.TOO_EARLY,
    note: isEarly ? `${inEnglish} ${TOO_EARLY[0]}` : inEnglish,
    noteFr: isEarly ? `${inFrench} ${TOO_EARLY[1]}` : inFrench,
    numeratorId: solved?.statisticId ?? null,
    denominatorId: recorded?.statisticId ?? null,
    vintage: table.vintage,
    asOf: table.asOf,
  };
}
