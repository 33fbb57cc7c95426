import type { Mutant } from '../mutant.js';

export const lawEditedAndNotMigrated: Mutant = {
  name: 'law-edited-and-not-migrated',
  leak: 'The secretariat is let see how premises are protected: a word too many in the audiences, started on a database that nobody migrated.',
  patches: [
    {
      file: 'subgraphs/organisations/src/audiences.ts',
      find: `  ['firm', 'police'],
  { condition: 'exists (select 1 from organisations.premises p where p.id = premises_id)' },`,
      replace: `  ['firm', 'police', 'secretariat'],
  { condition: 'exists (select 1 from organisations.premises p where p.id = premises_id)' },`,
    },
  ],
  isRefusedAtStart: true,
};
