import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { eventsAsked } from '../figures/events-asked.js';
import type { FiguresAsked } from '../figures/figures-scope.js';
import type { MonthlyHistory } from './foresee.js';
import { months } from './months.js';

/** An older wave tells little of the present one, and each month more is work. */
export const MOST_MONTHS = 72;

const MONTH = `to_char(date_trunc('month', p.occurred_from at time zone 'Europe/Paris'), 'YYYY-MM')`;

/** Half-days are whole in a month and have an index; of an incident it is the one in which it began. */
const WITHIN = `and i.half_day_from >= ?::timestamp at time zone 'Europe/Paris' and i.half_day_from < ?::timestamp at time zone 'Europe/Paris'`;

interface Row {
  readonly month: string;
  readonly events: number;
  readonly firms: string[];
}

export interface DatedHistory extends MonthlyHistory {
  /** The first month that is not in it. */
  readonly origin: number;
}

/** The month of the earliest event the hub holds, which is where counting began. */
async function firstMonth({ em }: RequestContext): Promise<number | null> {
  const { text, values } = eventsAsked({ areaCode: null, category: null });
  const [row] = await em.execute<{ month: string }[]>(
    `select ${MONTH} as month ${text} order by i.half_day_from, i.id limit 1`,
    [...values],
  );
  return row ? months.of(row.month) : null;
}

/**
 * Monthly counts of the events asked about, up to the month before `origin`. Counted over rows the viewer sees: whoever may ask sees all of
 * them (`seesAllOf`).
 */
export async function monthlyHistory(
  context: RequestContext,
  asked: FiguresAsked,
  origin: number,
): Promise<DatedHistory> {
  const from = Math.max((await firstMonth(context)) ?? origin, origin - MOST_MONTHS);
  const { text, values } = eventsAsked(asked);
  const rows = await context.em.execute<Row[]>(
    `select ${MONTH} as month, count(*)::int as events, array_agg(distinct p.victim_id::text) as firms ${text} ${WITHIN} group by 1`,
    [...values, `${months.name(from)}-01`, `${months.name(origin)}-01`],
  );
  const byMonth = new Map(rows.map(({ month, events }) => [months.of(month), events]));
  return {
    origin,
    counts: Array.from({ length: Math.max(0, origin - from) }, (_, index) => byMonth.get(from + index) ?? 0),
    firms: new Set(rows.flatMap(({ firms }) => firms)).size,
  };
}
