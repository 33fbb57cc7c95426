import { registerEnumType } from 'type-graphql';

/** What a newsroom may do with a statement (IPTC ninjs 3.x). */
export enum PubStatus {
  USABLE = 'USABLE',
  WITHHELD = 'WITHHELD',
  CANCELED = 'CANCELED',
}

registerEnumType(PubStatus, {
  name: 'PubStatus',
  description: 'What a newsroom may do with a statement (IPTC ninjs pubStatus).',
  valuesConfig: {
    USABLE: { description: 'It may be used: it has been published.' },
    WITHHELD: { description: 'It may not be used: it has not been published yet.' },
    CANCELED: { description: 'It may no longer be used: it has been withdrawn.' },
  },
});
