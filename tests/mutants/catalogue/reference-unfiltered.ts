import type { Mutant } from '../mutant.js';

export const referenceUnfiltered: Mutant = {
  name: 'reference-unfiltered',
  leak: 'A police service is given the ids of firms outside its territory by the alerts they wrote: a reference is handed out without asking whether it exists for the viewer, since its owner will be asked for everything but the id.',
  patches: [
    {
      file: 'subgraphs/shared/src/subgraph/visible-reference.ts',
      find: 'return (await isVisible(context, published, id)) ? reference(id) : null;',
      replace: 'return reference(id);',
    },
  ],
  tests: ['tests/access/foreign-references.test.ts'],
  unseen: 'The row that holds the reference is the viewer’s to see; hidden is what it leads to, in both worlds.',
};
