import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isReadable } from '../incident/is-readable.js';
import type { CellStatus } from './cell-status.enum.js';
import type { StatCell } from './stat-cell.js';
import type { StatisticTable } from './statistic-table.entity.js';
import { StatisticTruth } from './statistic-truth.entity.js';

interface CellRow {
  readonly id: string;
  readonly key: string[];
  readonly published: string | null;
  readonly value: string | null;
  readonly status: CellStatus;
}

/** What the viewer's role has a right to ask PostgreSQL for; which rows it gets of it is for the policies. */
const TRUE = {
  columns:
    'case when u.statistic_id is null then s.published else u.value end as value, coalesce(u.status, s.status) as status',
  join: 'left join incidents.statistic_truth u on u.statistic_id = s.id',
};
const PROTECTED = { columns: 's.published as value, s.status', join: '' };

/**
 * The cells of a table over some years, as the viewer reads them: true where the rows of the truth are shown to it, protected where not. That
 * true figures were read is one line of the access log.
 */
export async function cellsOfTable(
  { em, viewer, accessLog }: RequestContext,
  table: StatisticTable,
  [fromYear, toYear]: readonly [number, number],
): Promise<StatCell[]> {
  const seesTruth = isReadable(viewer, StatisticTruth.name);
  const { columns, join } = seesTruth ? TRUE : PROTECTED;
  const rows = await em.execute<CellRow[]>(
    `select s.id, s.key, s.published, ${columns} from incidents.statistic s ${join}
      where s.table_id = ? and s.year between ? and ? order by s.year, s.key`,
    [table.id, fromYear, toYear],
  );
  if (seesTruth && rows.length > 0) accessLog.consulted('StatTable', table.id, 'StatCell.value');
  return rows.map(({ id, key, published, value, status }) => ({
    key,
    value,
    status,
    published,
    statisticId: published === null ? null : id,
  }));
}
