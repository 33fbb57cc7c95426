import type { Mutant } from '../mutant.js';

export const cursorTellsPlace: Mutant = {
  name: 'cursor-tells-place',
  leak: 'Everybody learns how many records lie between two they see: a cursor bears the place in the list, so that a client can write "page 3 of 12", and the place is counted over all records.',
  patches: [
    {
      file: 'subgraphs/shared/src/pagination/keyset-page.ts',
      find: 'const position = after == null ? undefined : context.cursors.open(list, after);',
      replace: "const position = after ? context.cursors.open(list, after.split('.', 1)[0] ?? '') : undefined;",
    },
    {
      file: 'subgraphs/shared/src/pagination/keyset-page.ts',
      find: 'const nodes = records.slice(0, first);',
      replace: `const nodes = records.slice(0, first);
  const places = new Map(
    (entity.name === 'Incident'
      ? await context.em.execute<{ id: string; place: number }[]>(
          'select id, incidents.place_of(id) as place from incidents.incident where id = any(array[?]::uuid[])',
          [nodes.map((node) => (node as { id?: string }).id)],
        )
      : []
    ).map(({ id, place }) => [id, place]),
  );`,
    },
    {
      file: 'subgraphs/shared/src/pagination/keyset-page.ts',
      find: `      orderBy.map(([property]) => asText(node[property])),
    );`,
      replace: `      orderBy.map(([property]) => asText(node[property])),
    ) + \`.\${places.get((node as { id?: string }).id ?? '') ?? ''}\`;`,
    },
  ],
  sql: [
    `create function incidents.place_of(incident uuid) returns int language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*)::int from incidents.incident a, incidents.incident i
     where i.id = incident and (a.half_day_from, a.id) >= (i.half_day_from, i.id) $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
