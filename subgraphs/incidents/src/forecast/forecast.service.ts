import { HubError } from '@hub/shared/errors/hub.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { dayOf } from '@hub/shared/values/day-of';
import type { Language } from '@hub/shared/viewer/language';
import { isArea } from '../area/is-area.js';
import { assertFewFigures } from '../figures/assert-few-figures.js';
import { type FiguresAsked, seesAllOf } from '../figures/figures-scope.js';
import { defaultOrigin } from './default-origin.js';
import type { Forecast } from './forecast.js';
import { ForecastBacktest } from './forecast-backtest.js';
import { ForecastPoint } from './forecast-point.js';
import { foresee, whyNot } from './foresee.js';
import { monthlyHistory } from './monthly-history.js';
import { months } from './months.js';
import { newestPublishedMonth } from './newest-published-month.js';
import { type LearntFrom, publishedHistory } from './published-history.js';

const MODEL_VERSION = 'counts 2';
const MOST_MONTHS = 12;

export interface ForecastAsked extends FiguresAsked {
  readonly months: number;
  /** As the hub would have answered on that day. */
  readonly asOf: string | null;
}

/** Counted now. */
const COUNTED = { vintage: null, roundingBase: null, isCut: false } as const;

/** What stands beside a refusal that no history was looked at for. */
const nothingLearnt = (origin: number): LearntFrom => ({ origin, counts: [], firms: 0, ...COUNTED });

const CUT: Sentence = {
  en: 'The figure of the month before them is withheld.',
  fr: 'Le chiffre du mois qui les précède n’est pas divulgué.',
};
const ALL_CATEGORIES: Sentence = { en: 'All categories', fr: 'Toutes les catégories' };
const AREA: Sentence = { en: 'area', fr: 'territoire' };
const COUNTRY: Sentence = { en: 'the whole country', fr: 'le pays entier' };
const EVENTS: Sentence = { en: 'events a month', fr: 'faits par mois' };
const LEARNT_FROM_ROUNDED: Sentence = { en: 'learnt from figures rounded to', fr: 'appris de chiffres arrondis à' };

type About = Omit<Forecast, 'model' | 'points' | 'backtest' | 'refusedReason'>;

function about({ areaCode, category }: FiguresAsked, history: LearntFrom, language: Language): About {
  const { origin, counts, vintage, roundingBase } = history;
  return {
    target: `${category ?? ALL_CATEGORIES[language]}, ${areaCode ? `${AREA[language]} ${areaCode}` : COUNTRY[language]}`,
    origin: `${months.name(origin)}-01`,
    modelVersion: MODEL_VERSION,
    trainedOnMonths: counts.length,
    unit: roundingBase ? `${EVENTS[language]}, ${LEARNT_FROM_ROUNDED[language]} ${roundingBase}` : EVENTS[language],
    vintage,
  };
}

const refused = (
  asked: ForecastAsked,
  history: LearntFrom,
  reasons: readonly Sentence[],
  language: Language,
): Forecast => ({
  ...about(asked, history, language),
  model: 'none',
  points: [],
  backtest: null,
  refusedReason: reasons.map((reason) => reason[language]).join(' '),
});

function made(asked: ForecastAsked, history: LearntFrom, language: Language): Forecast {
  const foreseen = foresee(history, asked.months);
  return {
    ...about(asked, history, language),
    model: foreseen.model,
    points: foreseen.months.map((quantiles, step) => new ForecastPoint(months.name(history.origin + step), quantiles)),
    backtest: new ForecastBacktest(foreseen, asked.months),
    refusedReason: null,
  };
}

async function originOf(context: RequestContext, { asOf }: ForecastAsked): Promise<number> {
  if (asOf) return months.of(asOf);
  return defaultOrigin(months.at(await transactionTime(context)), await newestPublishedMonth(context));
}

/** Counts of the events themselves where the viewer sees all of them, else of the newest release, as the viewer reads it. */
async function historyFor(
  context: RequestContext,
  asked: ForecastAsked,
  origin: number,
): Promise<LearntFrom | Sentence> {
  if (!(await seesAllOf(context, asked))) return publishedHistory(context, asked, origin);
  context.accessLog.consulted('Area', asked.areaCode ?? 'FR', 'Forecast');
  return { ...(await monthlyHistory(context, asked, origin)), ...COUNTED };
}

/** Foresees the months after the last that was counted, or says why not; `null` for an area there is not. */
export async function forecast(context: RequestContext, asked: ForecastAsked): Promise<Forecast | null> {
  if (asked.months < 1 || asked.months > MOST_MONTHS)
    throw new HubError('BAD_USER_INPUT', {
      en: `\`months\` is 1 to ${MOST_MONTHS}.`,
      fr: `\`months\` va de 1 à ${MOST_MONTHS}.`,
    });
  if (asked.asOf && asked.asOf > dayOf(await transactionTime(context)))
    throw new HubError('BAD_USER_INPUT', {
      en: '`asOf` must not be in the future.',
      fr: '`asOf` ne peut pas être dans le futur.',
    });
  if (asked.areaCode && !(await isArea(context, asked.areaCode))) return null;
  assertFewFigures(context);
  const origin = await originOf(context, asked);
  const history = await historyFor(context, asked, origin);
  const { language } = context.viewer;
  if ('en' in history) return refused(asked, nothingLearnt(origin), [history], language);
  const reason = whyNot(history, asked.months);
  if (!reason) return made(asked, history, language);
  return refused(asked, history, history.isCut ? [reason, CUT] : [reason], language);
}
