import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { CrimeSeries } from './crime-series.entity.js';

/** Reads a series anew, as it stands after what this request wrote; what nobody may read of it stays behind. */
export async function presentSeries(context: RequestContext, id: string): Promise<CrimeSeries> {
  context.em.clear();
  context.forgetLoaded();
  const series = await context.em.findOne(CrimeSeries, { id });
  if (!series) throw new Error('A series is gone from the eyes of whoever wrote it.');
  return series;
}
