import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { assertFewFigures } from '../figures/assert-few-figures.js';
import { eventsAsked } from '../figures/events-asked.js';
import { type FiguresAsked, seesAllOf } from '../figures/figures-scope.js';
import { IN_THE_AREA } from '../figures/in-the-area.js';
import { type HotSpot, hotSpotsOf, type PlacedEvent } from './hot-spots-of.js';

/** The latest of more: a grid of what was years ago warns of nothing. */
const MOST_EVENTS = 20_000;

const PLACED = 'p.latitude, p.longitude, p.victim_id::text as firm';

/** Where the events of an area gather; `null` outside the viewer's scope. */
export async function hotSpots(context: RequestContext, asked: FiguresAsked): Promise<HotSpot[] | null> {
  if (!(await seesAllOf(context, asked))) return null;
  assertFewFigures(context);
  const { text, values } = eventsAsked(asked);
  const events = await context.em.execute<PlacedEvent[]>(
    `select ${PLACED} ${text} and p.latitude is not null and p.longitude is not null
      order by p.occurred_from desc, p.incident_id limit ?`,
    [...values, MOST_EVENTS],
  );
  const premises = await context.em.execute<{ latitude: number; longitude: number }[]>(
    `select p.latitude, p.longitude from organisations.visible_premises p
      where p.latitude is not null and p.longitude is not null ${asked.areaCode ? `and ${IN_THE_AREA}` : ''}`,
    asked.areaCode ? [[asked.areaCode]] : [],
  );
  context.accessLog.consulted('Area', asked.areaCode ?? 'FR', 'HotSpot');
  return hotSpotsOf(events, premises);
}
