import { registerEnumType } from 'type-graphql';

/** What two incidents are compared by. None of it describes a person. */
export enum LinkageDomain {
  METHOD = 'METHOD',
  PLACE = 'PLACE',
  TIME = 'TIME',
  VEHICLE = 'VEHICLE',
  TOOLS = 'TOOLS',
}

registerEnumType(LinkageDomain, {
  name: 'LinkageDomain',
  description: 'What two incidents are compared by.',
  valuesConfig: {
    METHOD: { description: '[mode opératoire] methods of the catalogue, the rare ones for more' },
    PLACE: { description: '[lieu] how far apart' },
    TIME: { description: '[date] how long apart' },
    VEHICLE: { description: '[véhicule] make, model and colour; never the plate' },
    TOOLS: { description: '[armes et outils] weapons and tools, the rare ones for more' },
  },
});
