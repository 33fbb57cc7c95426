import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { INCIDENT_LINKAGE } from '../linkage/incident-linkage.js';
import type { LinkableFacts } from '../linkage/linkable-facts.js';
import { linkableFactsOf } from '../linkage/linkable-facts-of.js';
import { type RankedCandidate, rankCandidates } from '../linkage/rank-candidates.js';
import { linksOfSeries } from './links-of-series.js';
import type { SeriesLink } from './series-link.entity.js';

/** What is compared of a series, read once for all of its links. */
function factsOfSeries(context: RequestContext, seriesId: string): Promise<LinkableFacts[]> {
  return context.loader(`facts of series:${seriesId}`, async () => {
    const links = await linksOfSeries(context, seriesId);
    return linkableFactsOf(context, 'i.id = any(array[?]::uuid[])', [links.map(({ incidentId }) => incidentId)]);
  });
}

/** How like an incident is to the one of its series that is most like it. Only incidents in the viewer's scope are compared. */
async function mostAlike(context: RequestContext, link: SeriesLink): Promise<RankedCandidate | null> {
  const facts = await factsOfSeries(context, link.seriesId);
  const subject = facts.find(({ id }) => id === link.incidentId);
  const [best] = subject ? rankCandidates(subject, facts, 1) : [];
  if (!best) return null;
  context.accessLog.combined(INCIDENT_LINKAGE, link.incidentId, 'Incident', best.id);
  return best;
}

/** The same for every field of one link that asks. */
export function likenessOfLink(context: RequestContext, link: SeriesLink): Promise<RankedCandidate | null> {
  return context.loader(`likeness:${link.id}`, () => mostAlike(context, link));
}
