import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { assertFewFigures } from '../figures/assert-few-figures.js';
import { type FiguresAsked, seesAllOf } from '../figures/figures-scope.js';
import type { Forecast } from './forecast.js';
import { ForecastBacktest } from './forecast-backtest.js';
import { ForecastPoint } from './forecast-point.js';
import { foresee, whyNot } from './foresee.js';
import { type DatedHistory, monthlyHistory } from './monthly-history.js';
import { months } from './months.js';

const MODEL_VERSION = 'augurs 0.10.2, counts 1';
const MOST_MONTHS = 12;

export interface ForecastAsked extends FiguresAsked {
  readonly months: number;
  /** As the hub would have answered on that day. */
  readonly asOf: string | null;
}

function around({ areaCode, category }: FiguresAsked, origin: number, trainedOnMonths: number) {
  return {
    target: `${category ?? 'All categories'}, ${areaCode ? `area ${areaCode}` : 'the whole country'}`,
    origin: `${months.name(origin)}-01`,
    modelVersion: MODEL_VERSION,
    trainedOnMonths,
    unit: 'events a month',
  };
}

const refused = (asked: ForecastAsked, origin: number, trainedOnMonths: number, refusedReason: string): Forecast => ({
  ...around(asked, origin, trainedOnMonths),
  model: 'none',
  points: [],
  backtest: null,
  refusedReason,
});

function made(asked: ForecastAsked, history: DatedHistory): Forecast {
  const foreseen = foresee(history, asked.months);
  return {
    ...around(asked, history.origin, history.counts.length),
    model: foreseen.model,
    points: foreseen.months.map((quantiles, step) => new ForecastPoint(months.name(history.origin + step), quantiles)),
    backtest: new ForecastBacktest(foreseen, asked.months),
    refusedReason: null,
  };
}

/** Foresees the months after the last that was counted, or says why not; `null` where the viewer does not see all the events. */
export async function forecast(context: RequestContext, asked: ForecastAsked): Promise<Forecast | null> {
  if (asked.months < 1 || asked.months > MOST_MONTHS)
    throw new HubError('BAD_USER_INPUT', `\`months\` is 1 to ${MOST_MONTHS}.`);
  if (!(await seesAllOf(context, asked))) return null;
  assertFewFigures(context);
  const asOf = asked.asOf ? months.of(asked.asOf) : null;
  const history = await monthlyHistory(context, asked, asOf);
  context.accessLog.consulted('Area', asked.areaCode ?? 'FR', 'Forecast');
  const reason = whyNot(history, asked.months);
  return reason ? refused(asked, history.origin, history.counts.length, reason) : made(asked, history);
}
