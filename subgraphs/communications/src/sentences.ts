import type { Sentence } from '@hub/shared/errors/sentence';

/** What is said in several places, so that it is the same to the letter in each. */
export const SENTENCES = {
  statementChanged: {
    en: 'The statement has changed since: read it again.',
    fr: 'Le communiqué a changé entre-temps : relisez-le.',
  },
  anotherPerson: {
    en: 'You have given a clearance already: another person must give this one.',
    fr: 'Vous avez déjà donné une validation : une autre personne doit donner celle-ci.',
  },
  alreadyCleared: {
    en: 'This clearance has been given for the present wording.',
    fr: 'Cette validation a été donnée pour la rédaction actuelle.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
