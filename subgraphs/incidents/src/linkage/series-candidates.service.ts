import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { REJECTED_PAIR } from '../series/rejected-pair.js';
import { INCIDENT_LINKAGE } from './incident-linkage.js';
import { LINKABLE_DAYS } from './linkable-days.js';
import type { LinkableFacts } from './linkable-facts.js';
import { linkableFactsOf } from './linkable-facts-of.js';
import { LINKAGE_MODEL } from './linkage-model.js';
import { type RankedCandidate, rankCandidates } from './rank-candidates.js';

const DAY = 86_400_000;

/** How many incidents before, and how many after, are compared: two years of the whole country, and a bound on what one request costs. */
const MOST_EITHER_WAY = 1_500;

/**
 * Those nearest in time are compared. It is an order that an index serves under row-level security, where the overlap of methods is not,
 * and a method that half the records share narrows nothing.
 */
async function nearestInTime(context: RequestContext, { id, occurredFrom }: LinkableFacts): Promise<LinkableFacts[]> {
  const at = (days: number): Date => new Date(occurredFrom.getTime() + days * DAY);
  const before = await linkableFactsOf(
    context,
    'i.half_day_from <= ? and i.half_day_from > ? and i.id <> ? order by i.half_day_from desc, i.id desc limit ?',
    [occurredFrom, at(-LINKABLE_DAYS), id, MOST_EITHER_WAY],
  );
  const after = await linkableFactsOf(
    context,
    'i.half_day_from > ? and i.half_day_from <= ? and i.id <> ? order by i.half_day_from, i.id limit ?',
    [occurredFrom, at(LINKABLE_DAYS), id, MOST_EITHER_WAY],
  );
  return [...before, ...after];
}

/** Incidents with which there is nothing to propose: together in a series already, or rejected by the police under this model. */
const SETTLED = `select b.incident_id as id from incidents.series_link a
  join incidents.series_link b on b.series_id = a.series_id and b.incident_id <> a.incident_id
 where a.incident_id = ? and ('REJECTED' not in (a.status, b.status) or ${REJECTED_PAIR})`;

/** The likeliest links of an incident, among those in the viewer's scope: rights first, then the ranking. `null` where there is no such incident. */
export async function seriesCandidates(
  context: RequestContext,
  incidentId: string,
  first: number,
): Promise<RankedCandidate[] | null> {
  const { em, accessLog } = context;
  const [subject] = await linkableFactsOf(context, 'i.id = ?', [incidentId]);
  if (!subject) return null;
  const { version } = LINKAGE_MODEL;
  const settled = await em.execute<{ id: string }[]>(SETTLED, [incidentId, version, version]);
  const isSettled = new Set(settled.map(({ id }) => id));
  const others = (await nearestInTime(context, subject)).filter(({ id }) => !isSettled.has(id));
  const candidates = rankCandidates(subject, others, first);
  for (const { id } of candidates) {
    accessLog.combined(INCIDENT_LINKAGE, incidentId, 'Incident', id);
    accessLog.combined(INCIDENT_LINKAGE, id, 'Incident', incidentId);
  }
  return candidates;
}
