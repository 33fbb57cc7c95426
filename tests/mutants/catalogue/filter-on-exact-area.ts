import type { Mutant } from '../mutant.js';

export const filterOnExactArea: Mutant = {
  name: 'filter-on-exact-area',
  leak: 'A peer learns in which street quarter an incident happened, by asking for one quarter after the other: the filter compares the exact area. The column stands on the same row with an index of its own, and the question is one clause shorter.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incidents-matching.ts',
      find: 'return { $or: [{ liftedAreaPath: { $overlap: codes } }, oneOf(EXACTLY_IN, [codes])] };',
      replace: 'return { areaPath: { $overlap: codes } };',
    },
  ],
  sql: ['grant select (area_path) on incidents.incident to firm, police, secretariat'],
  toldApartBy: ['firm.rivoli'],
  tests: ['tests/access/a-filter-reads-its-column.test.ts'],
};
