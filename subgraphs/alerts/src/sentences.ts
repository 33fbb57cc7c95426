import type { Sentence } from '@hub/shared/errors/sentence';

/** What is said in several places, so that it is the same to the letter in each. */
export const SENTENCES = {
  noSuchAlert: { en: 'There is no such alert.', fr: 'Cette alerte n’existe pas.' },
  ownAlert: { en: 'Nobody decides on an alert of their own.', fr: 'Nul ne statue sur sa propre alerte.' },
  anotherHouse: {
    en: 'On an alert about a person another organisation than its author decides.',
    fr: 'Sur une alerte visant une personne, c’est une autre organisation que son auteur qui statue.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
