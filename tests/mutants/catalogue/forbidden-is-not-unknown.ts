import type { Mutant } from '../mutant.js';

export const forbiddenIsNotUnknown: Mutant = {
  name: 'forbidden-is-not-unknown',
  leak: 'Everybody learns which ids are those of incidents: one that is hidden is forbidden, and one that is none is unknown. Members asked to be told the difference.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incident.resolver.ts',
      find: "return isIdentifier(id) ? loadOne(context, Incident, 'id', id) : null;",
      replace: `const found = isIdentifier(id) ? await loadOne(context, Incident, 'id', id) : null;
    if (found || !isIdentifier(id)) return found;
    const [row] = await context.em.execute<{ is: boolean }[]>('select incidents.is_incident(?) as is', [id]);
    if (row?.is) throw new HubError('FORBIDDEN');
    return null;`,
    },
    {
      file: 'subgraphs/incidents/src/incident/incident.resolver.ts',
      find: "import type { Page } from '@hub/shared/pagination/page';",
      replace: `import { HubError } from '@hub/shared/errors/hub.error';
import type { Page } from '@hub/shared/pagination/page';`,
    },
  ],
  sql: [
    `create function incidents.is_incident(key uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as
    $$ select exists (select 1 from incidents.incident where id = key) $$`,
  ],
  toldApartBy: ['firm.rivoli'],
};
