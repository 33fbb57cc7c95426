import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { CallItem } from '../incident/call-item.enum.js';
import { Dimension } from './dimension.enum.js';
import type { EmergencyCallQuality } from './emergency-call-quality.js';
import { figureSeen } from './figure-seen.js';
import { Measure } from './measure.enum.js';
import { shareOf } from './share-of.js';

const CHECKLIST = Object.keys(CallItem).length;

const seconds = (value: number | null): number | null => (value === null ? null : Math.round(value));

export interface QualityAsked {
  readonly year: number;
  /** INSEE code of a region or department; the country when null. */
  readonly areaCode: string | null;
  /** The release; the newest when null. */
  readonly vintage: string | null;
}

/** The quality of emergency calls of a year, of one area or of all; null where there are no figures of it. */
export async function emergencyCallQuality(
  context: RequestContext,
  { year, areaCode, vintage }: QualityAsked,
): Promise<EmergencyCallQuality | null> {
  const dimensions = areaCode ? [Dimension.AREA, Dimension.YEAR] : [Dimension.YEAR];
  const figure = (measure: Measure) =>
    figureSeen(context, { measure, dimensions, of: areaCode ? [areaCode] : [], year, vintage });
  const documented = await figure(Measure.CALLS_DOCUMENTED);
  if (!documented) return null;
  const valueSeen = async (measure: Measure): Promise<number | null> => (await figure(measure))?.value ?? null;
  const calls = await valueSeen(Measure.CALLS_MADE);
  const items = await valueSeen(Measure.CALL_ITEMS_GIVEN);
  return {
    documented: documented.value,
    calls,
    calledPercent: shareOf(calls, documented.value),
    within60SecondsPercent: shareOf(
      await valueSeen(Measure.CALLS_WITHIN_60_SECONDS),
      await valueSeen(Measure.CALLS_TIMED),
    ),
    medianCallDelay: seconds(await valueSeen(Measure.MEDIAN_CALL_DELAY)),
    medianArrivalDelay: seconds(await valueSeen(Measure.MEDIAN_ARRIVAL_DELAY)),
    checklistPercent: shareOf(items, calls && calls * CHECKLIST),
    unfoundedPercent: shareOf(await valueSeen(Measure.CALLS_UNFOUNDED), await valueSeen(Measure.CALLS_JUDGED)),
    vintage: documented.vintage,
    asOf: documented.asOf,
  };
}
