import { registerEnumType } from 'type-graphql';

/** In which order incidents are listed. */
export enum IncidentOrder {
  OCCURRED_DESC = 'OCCURRED_DESC',
  OCCURRED_ASC = 'OCCURRED_ASC',
  UPDATED_ASC = 'UPDATED_ASC',
}

registerEnumType(IncidentOrder, {
  name: 'IncidentOrder',
  description:
    'In which order incidents are listed. Times are those every reader may know, so an order tells nothing more.',
  valuesConfig: {
    OCCURRED_DESC: { description: 'The latest half-day first.' },
    OCCURRED_ASC: { description: 'The earliest half-day first.' },
    UPDATED_ASC: {
      description:
        'The one of which a part the viewer may see changed longest ago first, by the order in which changes were committed: for systems that keep themselves up to date. The endCursor of a page, also of an empty one, leads on to what changes later, without a gap.',
    },
  },
});
