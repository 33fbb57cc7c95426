import { registerEnumType } from 'type-graphql';

/** Category of a person whose identity the police release (Directive (EU) 2016/680, art. 6). */
export enum PersonStatus {
  SUSPECT = 'SUSPECT',
  CONVICTED = 'CONVICTED',
  VICTIM = 'VICTIM',
  OTHER = 'OTHER',
}

registerEnumType(PersonStatus, {
  name: 'PersonStatus',
  description: 'Category of a person whose identity the police release (Directive (EU) 2016/680, art. 6).',
  valuesConfig: {
    SUSPECT: { description: 'There are serious grounds to suspect the person [suspect].' },
    CONVICTED: { description: 'Convicted of an offence [condamné].' },
    VICTIM: { description: 'Victim of an offence [victime].' },
    OTHER: { description: 'Other party to an offence, such as a witness [autre].' },
  },
});
