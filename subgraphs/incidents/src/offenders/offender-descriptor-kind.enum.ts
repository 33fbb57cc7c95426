import { registerEnumType } from 'type-graphql';

/** What of somebody a descriptor tells. There is no kind for what somebody is. */
export enum OffenderDescriptorKind {
  BEHAVIOUR = 'BEHAVIOUR',
  CLOTHING = 'CLOTHING',
  BELONGINGS = 'BELONGINGS',
  BUILD = 'BUILD',
  AGE_BAND = 'AGE_BAND',
  HEIGHT_BAND = 'HEIGHT_BAND',
  VOICE = 'VOICE',
}

registerEnumType(OffenderDescriptorKind, {
  name: 'OffenderDescriptorKind',
  description: 'What of somebody a descriptor tells.',
  valuesConfig: {
    BEHAVIOUR: { description: 'What was done [comportement].' },
    CLOTHING: { description: 'What was worn [tenue].' },
    BELONGINGS: { description: 'What was carried [objets portés].' },
    BUILD: { description: 'Build, in three bands [corpulence].' },
    AGE_BAND: { description: 'Apparent age, in five bands [âge apparent].' },
    HEIGHT_BAND: { description: 'Height, in five bands [taille].' },
    VOICE: { description: 'How they spoke; no accent, for it tells of an origin [voix].' },
  },
});
