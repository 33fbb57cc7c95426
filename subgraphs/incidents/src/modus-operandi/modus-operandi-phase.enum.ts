import { registerEnumType } from 'type-graphql';

/** At which moment of an event a method is used. */
export enum ModusOperandiPhase {
  PREPARATION = 'PREPARATION',
  ENTRY = 'ENTRY',
  CONTROL = 'CONTROL',
  TAKING = 'TAKING',
  FLIGHT = 'FLIGHT',
}

registerEnumType(ModusOperandiPhase, {
  name: 'ModusOperandiPhase',
  description: 'At which moment of an event a method is used.',
  valuesConfig: {
    PREPARATION: { description: 'Beforehand [préparation].' },
    ENTRY: { description: 'To get in [entrée].' },
    CONTROL: { description: 'To subdue people or alarms [neutralisation].' },
    TAKING: { description: 'To get at the goods [appropriation].' },
    FLIGHT: { description: 'To get away [fuite].' },
  },
});
