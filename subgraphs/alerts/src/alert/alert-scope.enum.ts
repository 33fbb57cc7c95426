import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `scope`. It follows from the label. */
export enum AlertScope {
  PUBLIC = 'PUBLIC',
  RESTRICTED = 'RESTRICTED',
  PRIVATE = 'PRIVATE',
}

registerEnumType(AlertScope, {
  name: 'AlertScope',
  description: 'CAP 1.2 scope. It follows from the Traffic Light Protocol label.',
  valuesConfig: {
    PUBLIC: { description: 'For anybody: TLP:CLEAR.' },
    RESTRICTED: { description: 'For the community: TLP:GREEN.' },
    PRIVATE: { description: 'For those it names: TLP:AMBER, TLP:AMBER+STRICT, TLP:RED.' },
  },
});
