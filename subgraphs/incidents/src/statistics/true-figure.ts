import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isReadable } from '../incident/is-readable.js';
import type { Statistic } from './statistic.entity.js';
import { StatisticTruth } from './statistic-truth.entity.js';

/** The true value of a figure; null when it does not exist for this viewer. That it was read is written to the access log. */
export async function trueFigure(context: RequestContext, { id }: Statistic): Promise<StatisticTruth | null> {
  if (!isReadable(context.viewer, StatisticTruth.name)) return null;
  const truth = await loadOne(context, StatisticTruth, 'statisticId', id);
  if (truth) context.accessLog.consulted('Statistic', id, 'Statistic.value');
  return truth;
}
