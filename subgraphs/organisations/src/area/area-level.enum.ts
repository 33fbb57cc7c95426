import { registerEnumType } from 'type-graphql';

/** Level of an area in the French official geography. */
export enum AreaLevel {
  REGION = 'REGION',
  DEPARTMENT = 'DEPARTMENT',
  COMMUNE = 'COMMUNE',
  ARRONDISSEMENT = 'ARRONDISSEMENT',
}

registerEnumType(AreaLevel, {
  name: 'AreaLevel',
  description: 'Level of an area in the French official geography (INSEE code officiel géographique).',
  valuesConfig: {
    REGION: { description: 'Region [région].' },
    DEPARTMENT: { description: 'Department [département].' },
    COMMUNE: { description: 'Commune.' },
    ARRONDISSEMENT: { description: 'Municipal district of Paris, Lyon or Marseille [arrondissement municipal].' },
  },
});
