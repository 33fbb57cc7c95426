import { registerEnumType } from 'type-graphql';

/** What the caller was able to say. */
export enum CallItem {
  ADDRESS = 'ADDRESS',
  OFFENDER_COUNT = 'OFFENDER_COUNT',
  WEAPONS = 'WEAPONS',
  FLIGHT_DIRECTION = 'FLIGHT_DIRECTION',
  VEHICLE = 'VEHICLE',
  INJURED = 'INJURED',
  CONFINED_PERSONS = 'CONFINED_PERSONS',
  SCHEME_KEYWORD = 'SCHEME_KEYWORD',
}

registerEnumType(CallItem, {
  name: 'CallItem',
  description: 'What the caller was able to say.',
  valuesConfig: {
    ADDRESS: { description: 'The address [adresse].' },
    OFFENDER_COUNT: { description: "How many offenders [nombre d'auteurs]." },
    WEAPONS: { description: 'Which weapons [armes].' },
    FLIGHT_DIRECTION: { description: 'Which way they fled [sens de la fuite].' },
    VEHICLE: { description: 'Their vehicle [véhicule].' },
    INJURED: { description: 'Whether anybody is injured [blessés].' },
    CONFINED_PERSONS: { description: 'Whether anybody is held [personnes retenues].' },
    SCHEME_KEYWORD: { description: 'That the shop takes part in the alert scheme [mot-clé du dispositif].' },
  },
});
