import { registerEnumType } from 'type-graphql';

/** What an organisation is. */
export enum OrganisationKind {
  FIRM = 'FIRM',
  POLICE_SERVICE = 'POLICE_SERVICE',
  PRESS_OFFICE = 'PRESS_OFFICE',
  OBSERVATORY = 'OBSERVATORY',
  TRADE_BODY = 'TRADE_BODY',
}

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is.',
  valuesConfig: {
    FIRM: { description: 'A firm of the trade: jeweller, watchmaker, goldsmith, workshop [entreprise].' },
    POLICE_SERVICE: { description: 'A police or gendarmerie service [service de police ou de gendarmerie].' },
    PRESS_OFFICE: { description: 'The press office of the trade [service de presse].' },
    OBSERVATORY: {
      description: "The security observatory, which is the committee's secretariat [observatoire de sûreté].",
    },
    TRADE_BODY: { description: 'A trade body [organisation professionnelle].' },
  },
});
