import type { Mutant } from '../mutant.js';

export const outOfScopeIsNotUnknown: Mutant = {
  name: 'out-of-scope-is-not-unknown',
  leak: 'A police service learns which ids are those of incidents it does not see: changing one is out of its scope, and changing none is not. The right word for the refusal was looked up past the policies.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incident-to-change.ts',
      find: 'if (!incident) throw notFound;',
      replace: `if (!incident) {
    const [row] = await em.execute<{ is: boolean }[]>('select incidents.is_incident(?) as is', [id]);
    const elsewhere = {
      en: 'The incident lies outside the scope of your service.',
      fr: 'L’incident est hors du ressort de votre service.',
    };
    throw row?.is ? new Refusal('OUT_OF_SCOPE', ['id'], elsewhere) : notFound;
  }`,
    },
  ],
  sql: [
    `create function incidents.is_incident(key uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as
    $$ select exists (select 1 from incidents.incident where id = key) $$`,
  ],
  toldApartBy: ['police.paris8'],
};
