import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { halfDaysOf } from '../incident/half-days-of.js';
import { TimePrecision } from '../incident/time-precision.enum.js';
import type { TimeIntervalInput } from './time-interval.input.js';

const HOUR = 3_600_000;

/** Nothing the hub keeps figures of happened before. */
const EARLIEST = new Date('1970-01-01T00:00:00Z');

/** Longest interval each precision allows. Half-days that clocks are changed in are an hour longer. */
const LONGEST: Readonly<Record<TimePrecision, number>> = {
  [TimePrecision.MINUTE]: 24 * HOUR,
  [TimePrecision.HOUR]: 24 * HOUR,
  [TimePrecision.HALF_DAY]: 13 * HOUR,
  [TimePrecision.DAY]: 25 * HOUR,
  [TimePrecision.INTERVAL]: 366 * 24 * HOUR,
};

const SHORTEST: Readonly<Partial<Record<TimePrecision, number>>> = {
  [TimePrecision.HALF_DAY]: 11 * HOUR,
  [TimePrecision.DAY]: 23 * HOUR,
};

const isInHalfDays = (precision: TimePrecision): boolean =>
  precision === TimePrecision.HALF_DAY || precision === TimePrecision.DAY;

/** When it happened, checked against itself and the present instant. */
export function checkedOccurrence({ from, to, precision }: TimeIntervalInput, now: Date): TimeIntervalInput {
  const refuse = (code: string, field: string, sentence: Sentence): never => {
    throw new Refusal(code, ['input', 'occurred', field], sentence);
  };
  if (from < EARLIEST)
    refuse('OUT_OF_RANGE', 'from', {
      en: 'occurred.from must be in 1970 or later.',
      fr: 'occurred.from ne peut pas être antérieur à 1970.',
    });
  if (to < from)
    refuse('TIMES_NOT_IN_ORDER', 'to', {
      en: 'occurred.to must not be before occurred.from.',
      fr: 'occurred.to ne peut pas précéder occurred.from.',
    });
  if (to > now)
    refuse('IN_THE_FUTURE', 'to', {
      en: 'occurred.to must not be in the future.',
      fr: 'occurred.to ne peut pas être dans le futur.',
    });
  const length = to.getTime() - from.getTime();
  if (length > LONGEST[precision] || length < (SHORTEST[precision] ?? 0))
    refuse('PRECISION_CONFLICT', 'precision', {
      en: `The interval is not one of precision ${precision}.`,
      fr: `L’intervalle ne correspond pas à la précision ${precision}.`,
    });
  if (isInHalfDays(precision)) {
    const halfDays = halfDaysOf(from, to);
    if (halfDays.from.getTime() !== from.getTime() || halfDays.to.getTime() !== to.getTime())
      refuse('PRECISION_CONFLICT', 'precision', {
        en: `With ${precision} the interval runs from noon or midnight in Paris to another.`,
        fr: `Avec ${precision}, l’intervalle va d’un midi ou minuit, heure de Paris, à un autre.`,
      });
  }
  return { from, to, precision };
}
