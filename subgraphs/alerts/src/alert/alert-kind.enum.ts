import { registerEnumType } from 'type-graphql';

/** What an alert warns of. */
export enum AlertKind {
  SUSPICIOUS_PERSON = 'SUSPICIOUS_PERSON',
  MODUS_OPERANDI = 'MODUS_OPERANDI',
  VEHICLE = 'VEHICLE',
  STOLEN_GOODS = 'STOLEN_GOODS',
  RISK_PERIOD = 'RISK_PERIOD',
}

registerEnumType(AlertKind, {
  name: 'AlertKind',
  description: 'What an alert warns of.',
  valuesConfig: {
    SUSPICIOUS_PERSON: { description: 'A suspicious person [individu suspect].' },
    MODUS_OPERANDI: { description: 'A way of committing a crime [mode opératoire].' },
    VEHICLE: { description: 'A vehicle [véhicule].' },
    STOLEN_GOODS: { description: 'Stolen goods [objets volés].' },
    RISK_PERIOD: { description: 'A time of heightened risk [période à risque].' },
  },
});
