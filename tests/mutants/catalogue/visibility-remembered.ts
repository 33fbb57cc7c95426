import type { Mutant } from '../mutant.js';

export const visibilityRemembered: Mutant = {
  name: 'visibility-remembered',
  leak: 'Whoever asks after somebody else is given the references the other may see: what exists is remembered for the whole process under its id, as it seldom changes.',
  patches: [
    {
      file: 'subgraphs/shared/src/subgraph/visible-reference.ts',
      find: '/** A record another subgraph owns, as',
      replace: `const remembered = new Map<string, boolean>();

/** A record another subgraph owns, as`,
    },
    {
      file: 'subgraphs/shared/src/subgraph/visible-reference.ts',
      find: 'return loader.load(id);',
      replace: `const known = \`\${published.owner}.\${published.noun} \${id}\`;
  const isKnown = remembered.get(known);
  return isKnown
    ? Promise.resolve(true)
    : loader.load(id).then((is) => {
        remembered.set(known, is);
        return is;
      });`,
    },
  ],
  tests: ['tests/access/foreign-references.test.ts'],
  unseen: 'One member alone meets nothing but what it has asked itself.',
};
