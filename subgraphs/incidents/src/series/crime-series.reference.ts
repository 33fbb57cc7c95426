import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isReadable } from '../incident/is-readable.js';
import { CrimeSeries } from './crime-series.entity.js';

/** Finds the series another subgraph points at, if the viewer sees any link of it. */
export async function crimeSeriesReference(key: { id: string }, context: RequestContext): Promise<CrimeSeries | null> {
  return isReadable(context.viewer, CrimeSeries.name) ? loadOne(context, CrimeSeries, 'id', key.id) : null;
}
