import { registerEnumType } from 'type-graphql';

/** Europol information evaluation; `N1` is written 1. */
export enum InformationAccuracy {
  N1 = 'N1',
  N2 = 'N2',
  N3 = 'N3',
  N4 = 'N4',
}

registerEnumType(InformationAccuracy, {
  name: 'InformationAccuracy',
  description: "Europol information evaluation [exactitude de l'information]; N1 is written 1.",
  valuesConfig: {
    N1: { description: '1: accuracy not in doubt.' },
    N2: { description: '2: known personally to the source, not to the officer.' },
    N3: { description: '3: not known personally to the source, but corroborated.' },
    N4: { description: '4: not known personally to the source and cannot be corroborated.' },
  },
});
