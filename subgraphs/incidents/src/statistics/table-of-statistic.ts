import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Statistic } from './statistic.entity.js';
import { StatisticTable } from './statistic-table.entity.js';

/** The table a figure stands in. */
export async function tableOfStatistic(context: RequestContext, { tableId }: Statistic): Promise<StatisticTable> {
  const table = await loadOne(context, StatisticTable, 'id', tableId);
  if (!table) throw new Error('A figure without its table.');
  return table;
}
