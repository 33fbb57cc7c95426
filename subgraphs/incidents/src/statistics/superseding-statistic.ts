import type { RequestContext } from '@hub/shared/subgraph/request-context';
import DataLoader from 'dataloader';
import type { Statistic } from './statistic.entity.js';

/** The same cell of the same table in the newest vintage, where that is another one and tells it. */
const SUPERSEDING = `
  select old.id, new.id as superseding
    from incidents.statistic old
    join incidents.statistic_table t on t.id = old.table_id
    join lateral (select id, as_of from incidents.statistic_table n
                   where n.measure = t.measure and n.dimensions = t.dimensions order by n.as_of desc limit 1) newest
      on newest.as_of > t.as_of
    join incidents.statistic new on new.table_id = newest.id and new.year = old.year and new.key = old.key
   where old.id = any(array[?]::uuid[]) and new.published is not null`;

/** The id of the figure that has taken the place of another; all of one tick in one statement. */
export function supersedingStatistic(context: RequestContext, { id }: Statistic): Promise<string | null> {
  const loader = context.loader(
    'superseding:Statistic',
    () =>
      new DataLoader<string, string | null>(async (ids) => {
        const rows = await context.em.execute<{ id: string; superseding: string }[]>(SUPERSEDING, [[...ids]]);
        const byId = new Map(rows.map((row) => [row.id, row.superseding]));
        return ids.map((wanted) => byId.get(wanted) ?? null);
      }),
  );
  return loader.load(id);
}
