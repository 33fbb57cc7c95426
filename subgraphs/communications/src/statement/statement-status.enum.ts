import { registerEnumType } from 'type-graphql';

/** Where a statement stands. */
export enum StatementStatus {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  APPROVED = 'APPROVED',
  SCHEDULED = 'SCHEDULED',
  PUBLISHED = 'PUBLISHED',
  CORRECTED = 'CORRECTED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}

registerEnumType(StatementStatus, {
  name: 'StatementStatus',
  description:
    'Where a statement stands at this instant: the clock of the database lifts embargoes and ends what has expired.',
  valuesConfig: {
    DRAFT: { description: 'Being written [brouillon].' },
    IN_REVIEW: { description: 'Waiting for its clearances [en relecture].' },
    APPROVED: { description: 'Cleared by all who had to [validé].' },
    SCHEDULED: { description: 'Released under an embargo that is still running [programmé, sous embargo].' },
    PUBLISHED: { description: 'Published [publié].' },
    CORRECTED: { description: 'Published once, since replaced by a corrected version [corrigé, version remplacée].' },
    WITHDRAWN: { description: 'Withdrawn [retiré].' },
    EXPIRED: { description: 'Published once, its time is over [échu].' },
  },
});
