import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { SeriesLink } from './series-link.entity.js';

/** The links of a series that exist for the viewer. */
export function linksOfSeries(context: RequestContext, seriesId: string): Promise<SeriesLink[]> {
  return loadMany(context, SeriesLink, 'seriesId', seriesId, { id: 'asc' });
}
