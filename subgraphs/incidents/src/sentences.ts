import type { Sentence } from '@hub/shared/errors/sentence';

/** What is said in several places, so that it is the same to the letter in each: hidden and unknown, above all. */
export const SENTENCES = {
  noSuchIncident: { en: 'There is no such incident.', fr: 'Cet incident n’existe pas.' },
  noSuchIncidentInScope: {
    en: 'There is no such incident in your scope.',
    fr: 'Cet incident n’existe pas dans votre ressort.',
  },
  noSuchThing: {
    en: 'There is no such thing among what was taken.',
    fr: 'Cet objet n’existe pas parmi ce qui a été volé.',
  },
  incidentChanged: {
    en: 'The incident has changed since: read it again.',
    fr: 'L’incident a changé entre-temps : relisez-le.',
  },
  notASerial: {
    en: 'A serial number has 4 to 40 letters A to Z and digits, separators aside.',
    fr: 'Un numéro de série compte de 4 à 40 lettres de A à Z et chiffres, séparateurs non compris.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
