import type { Mutant } from '../mutant.js';

export const erasedForAnyColleague: Mutant = {
  name: 'erased-for-any-colleague',
  leak: 'Whoever is a data protection officer erases what anybody else was asked about, without ever having read it: the function asks whether the request is open, and takes it that an officer calls it for its own.',
  patches: [
    {
      file: 'subgraphs/incidents/src/subject-request/erasure-on-request-statements.ts',
      find: 'and r.member_id = hub.viewer_member_id() and',
      replace: 'and',
    },
  ],
  isMigrated: true,
  tests: ['tests/guards/erasure-on-request.test.ts'],
  unseen: 'Two worlds are asked what a member reads; whose record goes is seen in the database alone.',
};
