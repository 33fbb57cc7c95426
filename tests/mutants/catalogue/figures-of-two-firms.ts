import type { Mutant } from '../mutant.js';

export const figuresOfTwoFirms: Mutant = {
  name: 'figures-of-two-firms',
  leak: 'Of two firms that were hit, each learns what the other lost by taking its own loss from a published figure: a cell is told as soon as it counts enough incidents, whoever they happened to.',
  patches: [
    {
      file: 'subgraphs/incidents/src/disclosure/primary-suppression.ts',
      find: "  if (firms < rules.minFirms || records < rules.minRecords) return 'COUNT';",
      replace: "  if (records < rules.minRecords) return 'COUNT';",
    },
  ],
  tests: ['subgraphs/incidents/src/disclosure/primary-suppression.test.ts'],
  unseen: 'Figures are released before the worlds part, and are the same in both.',
};
