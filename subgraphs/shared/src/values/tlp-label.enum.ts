import { registerEnumType } from 'type-graphql';

/** FIRST Traffic Light Protocol 2.0. */
export enum TlpLabel {
  TLP_RED = 'TLP_RED',
  TLP_AMBER_STRICT = 'TLP_AMBER_STRICT',
  TLP_AMBER = 'TLP_AMBER',
  TLP_GREEN = 'TLP_GREEN',
  TLP_CLEAR = 'TLP_CLEAR',
}

registerEnumType(TlpLabel, {
  name: 'TlpLabel',
  description:
    'Traffic Light Protocol 2.0 (FIRST, 2022): what a recipient may do with the record. Shown as TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR and never translated. It bounds the audience; it is not the audience.',
  valuesConfig: {
    TLP_RED: { description: 'TLP:RED: the named members only.' },
    TLP_AMBER_STRICT: { description: 'TLP:AMBER+STRICT: the named organisations, their own staff only.' },
    TLP_AMBER: {
      description: 'TLP:AMBER: the named organisations and their clients who need it to protect themselves.',
    },
    TLP_GREEN: { description: 'TLP:GREEN: the community, that is the parties to a sharing agreement in force.' },
    TLP_CLEAR: { description: 'TLP:CLEAR: no limit on disclosure.' },
  },
});
