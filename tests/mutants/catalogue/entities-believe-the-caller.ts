import type { Mutant } from '../mutant.js';

export const entitiesBelieveTheCaller: Mutant = {
  name: 'entities-believe-the-caller',
  leak: 'Whoever reaches a subgraph past the gateway is told of any incident what he has said himself, and may go on from it: the record is taken from the representation, which a gateway only ever fills with what it was given.',
  patches: [
    {
      file: 'subgraphs/incidents/src/incident/incident.reference.ts',
      find: "return loadOne(context, Incident, 'id', key.id);",
      replace: 'return Object.assign(new Incident(), key);',
    },
  ],
  tests: ['tests/attacks/records/entities-with-lies.test.ts'],
  unseen: 'A gateway sends no key that it was not given by a subgraph.',
};
