import type { Mutant } from '../mutant.js';

export const filterOnExactArea: Mutant = {
  name: 'filter-on-exact-area',
  leak: 'A peer learns in which street quarter an incident happened, by asking for one quarter after the other: the filter compares the exact area. The column stands on the same row with an index of its own, and the question is one clause shorter.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/in-one-of-areas.ts',
      find: '  const lifted = { liftedAreaPath: { $overlap: codes } };',
      replace: `  if (codes) return { areaPath: { $overlap: codes } };
  const lifted = { liftedAreaPath: { $overlap: codes } };`,
    },
  ],
  sql: ['grant select (area_path) on incidents.incident to firm, police, secretariat'],
  toldApartBy: ['firm.rivoli'],
  tests: ['tests/access/a-filter-reads-its-column.test.ts'],
};
