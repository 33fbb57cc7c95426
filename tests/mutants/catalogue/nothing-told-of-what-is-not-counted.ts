import type { Mutant } from '../mutant.js';

export const nothingToldOfWhatIsNotCounted: Mutant = {
  name: 'nothing-told-of-what-is-not-counted',
  leak: 'Of the one firm that was hit in a region everybody learns that it lost nothing, or by the missing zero that it lost something: where nothing adds up to a figure, "nothing" is told although the incidents behind it may not be counted.',
  patches: [
    {
      file: 'subgraphs/incidents/src/statistics/release/protect-year.ts',
      find: "    if (whole?.reason && whole.reason !== 'TOO_EARLY') return whole.reason;",
      replace: `    if (!isTellable) return null;
    if (whole?.reason && whole.reason !== 'TOO_EARLY') return whole.reason;`,
    },
  ],
  tests: ['subgraphs/incidents/src/statistics/release/protect-year.test.ts'],
  unseen: 'Figures are released before the worlds part, and are the same in both.',
};
