import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Measure } from './measure.enum.js';
import type { TableDimensions } from './publishable-tables.js';
import { StatisticTable } from './statistic-table.entity.js';

/** A table as some vintage has it, the newest where none is named; null where there is no such vintage. */
export async function tableInVintage(
  { em }: RequestContext,
  measure: Measure,
  dimensions: TableDimensions,
  vintage: string | null,
): Promise<StatisticTable | null> {
  const [table] = await em.find(
    StatisticTable,
    { measure, dimensions: [...dimensions], ...(vintage === null ? {} : { vintage }) },
    { orderBy: { asOf: 'desc' }, limit: 1 },
  );
  return table ?? null;
}
