import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { citableStatistic } from './citable-statistic.js';
import type { Statistic } from './statistic.entity.js';

/** Finds the figure another subgraph points at. */
export function statisticReference(key: { id: string }, context: RequestContext): Promise<Statistic | null> {
  return citableStatistic(context, key.id);
}
