import type { Mutant } from '../mutant.js';

export const lawEditedAndMigrated: Mutant = {
  name: 'law-edited-and-migrated',
  leak: 'The secretariat is let see how premises are protected: a word too many in the audiences, migrated as it should be, so that code and database agree on the mistake.',
  patches: [
    {
      file: 'subgraphs/organisations/src/audiences.ts',
      find: `  ['firm', 'police'],
  { condition: 'exists (select 1 from organisations.premises p where p.id = premises_id)' },`,
      replace: `  ['firm', 'police', 'secretariat'],
  { condition: 'exists (select 1 from organisations.premises p where p.id = premises_id)' },`,
    },
  ],
  sql: [
    'alter policy read_whoever_sees_the_premises on organisations.protection to firm, police, secretariat',
    'alter policy read_whoever_sees_the_premises on organisations.premises_security to firm, police, secretariat',
  ],
  isMigrated: true,
  tests: ['tests/access/access-matrix-in-words.test.ts'],
  unseen: 'Two worlds differ in what the law hides, and here the law itself is wrong.',
};
