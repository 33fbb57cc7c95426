import type { Mutant } from '../mutant.js';

export const seriesStandsAsOthersSeeIt: Mutant = {
  name: 'series-stands-as-others-see-it',
  leak: 'A local service that sees one proposed link of a series learns from the list that the police confirmed or rejected others elsewhere: a series is filtered by all of its links, which a function of their owner reads, because asking them under the policies is slow.',
  patches: [
    {
      file: 'subgraphs/incidents/src/series/find-series.service.ts',
      find: 'from incidents.series_link l where',
      replace: 'from hub.links_of_series() l where',
    },
  ],
  sql: [
    `create function hub.links_of_series() returns table (series_id uuid, status text) language sql stable security definer set search_path = pg_catalog, pg_temp
       as 'select l.series_id, l.status from incidents.series_link l'`,
  ],
  tests: ['tests/journeys/linkage/series-that-grow.test.ts'],
  unseen: 'Few series lie partly in the territory of a service, and fewer in the small worlds.',
};
