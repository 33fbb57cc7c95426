import { registerEnumType } from 'type-graphql';

/** Where a link between an incident and a series stands; police decide, and nothing is decided by itself. */
export enum LinkStatus {
  PROPOSED = 'PROPOSED',
  CONFIRMED = 'CONFIRMED',
  REJECTED = 'REJECTED',
}

registerEnumType(LinkStatus, {
  name: 'LinkStatus',
  description: 'Where a link between an incident and a series stands.',
  valuesConfig: {
    PROPOSED: { description: '[proposé] a supposition, and never to be told as a fact' },
    CONFIRMED: { description: '[confirmé] by the police' },
    REJECTED: { description: '[écarté] by the police' },
  },
});
