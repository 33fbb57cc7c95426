import { registerEnumType } from 'type-graphql';

/** How help was called. */
export enum EmergencyPath {
  CALL_17 = 'CALL_17',
  CALL_112 = 'CALL_112',
  PANIC_BUTTON = 'PANIC_BUTTON',
  TELESURVEILLANCE = 'TELESURVEILLANCE',
  NONE = 'NONE',
}

registerEnumType(EmergencyPath, {
  name: 'EmergencyPath',
  description: 'How help was called.',
  valuesConfig: {
    CALL_17: { description: 'Police emergency number [appel au 17].' },
    CALL_112: { description: 'European emergency number [112].' },
    PANIC_BUTTON: { description: "Panic button [bouton d'alerte]." },
    TELESURVEILLANCE: { description: 'Remote monitoring by its reserved number [télésurveilleur, numéro réservé].' },
    NONE: { description: 'Nobody called [aucun].' },
  },
});
