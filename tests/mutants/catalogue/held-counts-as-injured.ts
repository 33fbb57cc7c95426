import type { Mutant } from '../mutant.js';

export const heldCountsAsInjured: Mutant = {
  name: 'held-counts-as-injured',
  leak: 'Whether anybody was injured is the one thing peers learn of harm. Whoever was held counts as injured once a firm amends its record, and peers are told that somebody was.',
  patches: [
    {
      file: 'subgraphs/incidents/src/amendment/checked-amendment.ts',
      find: '...(anyInjured !== was && { incident: { anyInjured } })',
      replace:
        '...((anyInjured || particulars.confinedPersons !== null) !== was && { incident: { anyInjured: !was } })',
    },
  ],
  tests: ['tests/journeys/amend/amend.test.ts'],
  unseen: 'Two worlds hold the same shared facts until somebody amends the hidden ones.',
};
