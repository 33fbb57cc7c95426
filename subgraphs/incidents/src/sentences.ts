import type { Sentence } from '@hub/shared/errors/sentence';

/** What is said in several places, so that it is the same to the letter in each: hidden and unknown, above all. */
export const SENTENCES = {
  noSuchIncident: { en: 'There is no such incident.', fr: 'Cet incident n’existe pas.' },
  noSuchIncidentInScope: {
    en: 'There is no such incident in your scope.',
    fr: 'Cet incident n’existe pas dans votre ressort.',
  },
  noSuchRequest: { en: 'There is no such request.', fr: 'Cette demande n’existe pas.' },
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
  keyUsedBefore: {
    en: 'clientMutationId was used before, about a record that is taken back or erased since: send a new one.',
    fr: 'clientMutationId a déjà servi, pour un enregistrement retiré ou effacé depuis : envoyez-en un nouveau.',
  },
  referenceUsedBefore: {
    en: 'senderReference was used before, for a record that was taken back since: send another event under a new one.',
    fr: 'senderReference a déjà servi, pour un enregistrement retiré depuis : envoyez un autre fait sous une nouvelle.',
  },
  visitIsNoAttempt: {
    en: 'A suspicious visit is no attempt: attempted must be false.',
    fr: 'Un repérage suspect n’est pas une tentative : attempted vaut false.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
