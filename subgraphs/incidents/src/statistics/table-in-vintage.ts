import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Measure } from './measure.enum.js';
import type { TableDimensions } from './publishable-tables.js';
import { StatisticTable } from './statistic-table.entity.js';

const FIND = `select id from incidents.statistic_table
  where measure = ? and dimensions = string_to_array(?, ',') and vintage = coalesce(?, vintage) order by as_of desc limit 1`;

/** A table as some vintage has it, the newest where none is named; null where there is no such vintage. */
export async function tableInVintage(
  context: RequestContext,
  measure: Measure,
  dimensions: TableDimensions,
  vintage: string | null,
): Promise<StatisticTable | null> {
  // PostgreSQL holds no NUL in a text: no vintage is called so.
  if (vintage?.includes('\0')) return null;
  const [found] = await context.em.execute<{ id: string }[]>(FIND, [measure, dimensions.join(','), vintage]);
  return found ? loadOne(context, StatisticTable, 'id', found.id) : null;
}
