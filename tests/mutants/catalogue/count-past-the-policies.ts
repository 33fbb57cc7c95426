import type { Mutant } from '../mutant.js';

export const countPastThePolicies: Mutant = {
  name: 'count-past-the-policies',
  leak: 'Everybody learns how many records there are that they may not see: `totalCount` of a list without a filter is counted by a function of its owner. Counting under the policies takes a second on a million rows.',
  patches: [
    {
      file: 'subgraphs/shared/src/pagination/keyset-page.ts',
      find: 'totalCount: async () => context.em.count(entity, (await ofAll()) as FilterQuery<NoInfer<T>>),',
      replace: `totalCount: async () => {
      if (Object.keys(where as object).length > 0) return context.em.count(entity, (await ofAll()) as FilterQuery<NoInfer<T>>);
      const { schema, tableName } = context.em.getMetadata().get(entity as never) as { schema: string; tableName: string };
      const [row] = await context.em.execute<{ count: number }[]>('select hub.count_of(?) as count', [\`\${schema}.\${tableName}\`]);
      return row?.count ?? 0;
    },`,
    },
  ],
  sql: [
    `create function hub.count_of(name text) returns int language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    declare number int;
    begin
      execute 'select count(*)::int from ' || name::regclass into number;
      return number;
    end $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
