import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { isRepeated } from '../request/is-repeated.js';
import { assertNoRejectedPair } from './assert-no-rejected-pair.js';
import { CrimeSeries } from './crime-series.entity.js';
import { foundIncidents } from './found-incidents.js';
import { LinkStatus } from './link-status.enum.js';
import { linksOfSeries } from './links-of-series.js';
import { presentSeries } from './present-series.js';
import { proposeLinks } from './propose-links.js';
import type { SeriesLink } from './series-link.entity.js';

/** More than any team was ever found to have done; a bound on what a series costs to read. */
const MOST_INCIDENTS = 200;

export interface ProposeSeriesLinks {
  readonly seriesId: string;
  readonly incidentIds: readonly string[];
}

/** The links of the series, as far as the caller sees them; one it sees nothing of is refused like one that never was. */
async function linksToJoin(context: RequestContext, seriesId: string): Promise<SeriesLink[]> {
  context.em.clear();
  context.forgetLoaded();
  const series = isIdentifier(seriesId) ? await context.em.findOne(CrimeSeries, { id: seriesId }) : null;
  if (!series)
    throw new Refusal('NOT_FOUND', ['seriesId'], { en: 'There is no such series.', fr: 'Cette série n’existe pas.' });
  return linksOfSeries(context, seriesId);
}

/** Proposes that further incidents belong to a series: a team strikes again. Whoever sees the series may, of incidents in its scope. */
export async function proposeSeriesLinks(
  context: RequestContext,
  propose: ProposeSeriesLinks,
  clientMutationId: string,
): Promise<CrimeSeries> {
  const { seriesId, incidentIds } = propose;
  if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
  const links = await linksToJoin(context, seriesId);
  const about = incidentIds.map((id) => ({ id, path: ['incidentIds'] }));
  if (await isRepeated(context, { mutation: 'proposeSeriesLinks', about, content: propose, clientMutationId }))
    return presentSeries(context, seriesId);
  const standing = links.filter(({ status }) => status !== LinkStatus.REJECTED);
  if (standing.length === 0)
    throw new Refusal('NOT_POSSIBLE_NOW', ['seriesId'], {
      en: 'No link of it stands that you see: propose a new series.',
      fr: 'Aucun de ses rapprochements que vous voyez ne tient : proposez une nouvelle série.',
    });
  const ids = await foundIncidents(context, incidentIds, 1);
  if (links.length + ids.length > MOST_INCIDENTS)
    throw new Refusal('NUMBER_OF_INCIDENTS', ['incidentIds'], {
      en: `A series has at most ${MOST_INCIDENTS} incidents.`,
      fr: `Une série compte au plus ${MOST_INCIDENTS} incidents.`,
    });
  await assertNoRejectedPair(
    context,
    ids,
    standing.map(({ incidentId }) => incidentId),
  );
  await proposeLinks(context, seriesId, ids);
  return presentSeries(context, seriesId);
}
