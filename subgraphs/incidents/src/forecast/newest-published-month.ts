import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Dimension } from '../statistics/dimension.enum.js';
import { Measure } from '../statistics/measure.enum.js';
import { tableInVintage } from '../statistics/table-in-vintage.js';
import { months } from './months.js';

const NEWEST = 'select max(key[1]) as month from incidents.statistic where table_id = ? and published > 0';

/** The newest month of which the newest release tells everybody that there were events; null where it tells that of none. */
export async function newestPublishedMonth(context: RequestContext): Promise<number | null> {
  const table = await tableInVintage(context, Measure.INCIDENT_COUNT, [Dimension.MONTH], null);
  if (!table) return null;
  const [row] = await context.em.execute<{ month: string | null }[]>(NEWEST, [table.id]);
  return row?.month ? months.of(row.month) : null;
}
