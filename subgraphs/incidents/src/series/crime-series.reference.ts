import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { CrimeSeries } from './crime-series.entity.js';

/** Finds the series another subgraph points at, if the viewer sees any link of it. */
export function crimeSeriesReference(key: { id: string }, context: RequestContext): Promise<CrimeSeries | null> {
  return loadOne(context, CrimeSeries, 'id', key.id);
}
