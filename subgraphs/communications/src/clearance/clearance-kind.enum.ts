import { registerEnumType } from 'type-graphql';

/** What a clearance is about. */
export enum ClearanceKind {
  EDITORIAL = 'EDITORIAL',
  LEGAL = 'LEGAL',
  POLICE = 'POLICE',
  VICTIM_FIRM = 'VICTIM_FIRM',
  FIGURES = 'FIGURES',
}

registerEnumType(ClearanceKind, {
  name: 'ClearanceKind',
  description: 'What a clearance is about, and so who gives it.',
  valuesConfig: {
    EDITORIAL: {
      description: 'Wording [rédactionnelle]: a press officer or the chair, never somebody who wrote on the statement.',
    },
    LEGAL: { description: 'Law and sign-off [juridique]: the chair.' },
    POLICE: { description: 'Secrecy of an open investigation [police / parquet]: a police officer.' },
    VICTIM_FIRM: {
      description: 'The firm named [entreprise citée]: the owner or security manager of every firm that is named.',
    },
    FIGURES: { description: 'Figures quoted [chiffres]: required once statements cite statistics.' },
  },
});
