import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { eventsAsked } from '../figures/events-asked.js';
import type { FiguresAsked } from '../figures/figures-scope.js';
import type { MonthlyHistory } from './foresee.js';
import { months } from './months.js';

/** An older wave tells little of the present one, and each month more is work. */
export const MOST_MONTHS = 72;

const MONTH = `to_char(date_trunc('month', p.occurred_from at time zone 'Europe/Paris'), 'YYYY-MM')`;

interface Row {
  readonly month: string;
  readonly events: number;
  readonly firms: string[];
}

export interface DatedHistory extends MonthlyHistory {
  /** The first month that is not in it. */
  readonly origin: number;
}

/** The month of the latest event the viewer sees, which is not over yet for all the hub knows. */
async function latestMonth({ em }: RequestContext): Promise<number | null> {
  const { text, values } = eventsAsked({ areaCode: null, category: null });
  const [row] = await em.execute<{ month: string | null }[]>(`select max(${MONTH}) as month ${text}`, [...values]);
  return row?.month ? months.of(row.month) : null;
}

/** The earliest month from which on the hub holds any event, which is where counting began. */
async function firstMonth({ em }: RequestContext): Promise<number> {
  const { text, values } = eventsAsked({ areaCode: null, category: null });
  const [row] = await em.execute<{ month: string | null }[]>(`select min(${MONTH}) as month ${text}`, [...values]);
  return row?.month ? months.of(row.month) : 0;
}

/**
 * Monthly counts of the events asked about, up to the month before `asOf`; by default up to the month before that of the latest event.
 * Counted over rows the viewer sees: whoever may ask sees all of them (`seesAllOf`).
 */
export async function monthlyHistory(
  context: RequestContext,
  asked: FiguresAsked,
  asOf: number | null,
): Promise<DatedHistory> {
  const present = months.at(new Date());
  const origin = Math.min(asOf ?? (await latestMonth(context)) ?? present, present);
  const from = Math.max(await firstMonth(context), origin - MOST_MONTHS);
  const { text, values } = eventsAsked(asked);
  const rows = await context.em.execute<Row[]>(
    `select ${MONTH} as month, count(*)::int as events, array_agg(distinct p.victim_id::text) as firms ${text} group by 1`,
    [...values],
  );
  const inside = rows.filter(({ month }) => months.of(month) >= from && months.of(month) < origin);
  const byMonth = new Map(inside.map(({ month, events }) => [months.of(month), events]));
  return {
    origin,
    counts: Array.from({ length: Math.max(0, origin - from) }, (_, index) => byMonth.get(from + index) ?? 0),
    firms: new Set(inside.flatMap(({ firms }) => firms)).size,
  };
}
