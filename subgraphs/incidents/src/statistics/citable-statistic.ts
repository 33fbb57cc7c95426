import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Statistic } from './statistic.entity.js';

/** A figure by its id; a figure that is withheld cannot be cited, and is as if there were none. */
export async function citableStatistic(context: RequestContext, id: string): Promise<Statistic | null> {
  const statistic = isIdentifier(id) ? await loadOne(context, Statistic, 'id', id) : null;
  return statistic?.published ? statistic : null;
}
