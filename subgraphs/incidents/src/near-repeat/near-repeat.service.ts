import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { assertFewFigures } from '../figures/assert-few-figures.js';
import { eventsAsked } from '../figures/events-asked.js';
import { type FiguresAsked, seesAllOf } from '../figures/figures-scope.js';
import { type Hit, knoxTest } from './knox-test.js';
import { NearRepeat } from './near-repeat.js';

/** Jewellers are sparse: the bands of the literature, 100 metres and a week, hold hardly a pair of them. */
const BANDS = { metres: 500, days: 14 };

/** Below these a test says nothing. */
const LEAST_EVENTS = 30;
const LEAST_FIRMS = 3;

/** The latest of more: pairs grow with the square. */
const MOST_EVENTS = 1_000;

interface Row extends Hit {
  readonly firm: string;
}

/** By the middle of the interval in which it happened. */
const HIT = `p.latitude, p.longitude, p.victim_id::text as firm,
  (extract(epoch from p.occurred_from) + extract(epoch from p.occurred_to))::float8 / 172800 as day`;

/** Tests whether events of a category come near one another; `null` outside the viewer's scope, and where there are too few. */
export async function nearRepeat(context: RequestContext, asked: FiguresAsked): Promise<NearRepeat | null> {
  if (!(await seesAllOf(context, asked))) return null;
  assertFewFigures(context);
  const { text, values } = eventsAsked(asked);
  const hits = await context.em.execute<Row[]>(
    `select ${HIT} ${text} and p.latitude is not null and p.longitude is not null
      order by p.occurred_from desc, p.incident_id limit ?`,
    [...values, MOST_EVENTS],
  );
  context.accessLog.consulted('Area', asked.areaCode ?? 'FR', 'NearRepeat');
  const firms = new Set(hits.map(({ firm }) => firm)).size;
  if (hits.length < LEAST_EVENTS || firms < LEAST_FIRMS) return null;
  return new NearRepeat(hits.length, BANDS, knoxTest(hits, BANDS));
}
