import type { Mutant } from '../mutant.js';

export const marginsGiveCellsAway: Mutant = {
  name: 'margins-give-cells-away',
  leak: 'Anybody works out a withheld figure by taking the others of its row from the total: no other cell is withheld with it, because each that is told is harmless by itself.',
  patches: [
    {
      file: 'subgraphs/incidents/src/disclosure/protect-tables.ts',
      find: '      if (exposed.length === 0 || isWithheld.every(Boolean)) return found;',
      replace: '      if (exposed.length >= 0 || isWithheld.every(Boolean)) return found;',
    },
  ],
  tests: ['subgraphs/incidents/src/disclosure/protect-tables.test.ts'],
  unseen: 'Figures are released before the worlds part, and are the same in both.',
};
