import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `responseType`: what the reader is asked to do. */
export enum ResponseType {
  PREPARE = 'PREPARE',
  EXECUTE = 'EXECUTE',
  AVOID = 'AVOID',
  MONITOR = 'MONITOR',
  ASSESS = 'ASSESS',
  ALL_CLEAR = 'ALL_CLEAR',
  NONE = 'NONE',
}

registerEnumType(ResponseType, {
  name: 'ResponseType',
  description: 'CAP 1.2 responseType: what the reader is asked to do.',
  valuesConfig: {
    PREPARE: { description: 'Prepare as the instruction says [se préparer].' },
    EXECUTE: { description: 'Do what was agreed for this case [exécuter].' },
    AVOID: { description: 'Keep away [éviter].' },
    MONITOR: { description: 'Watch for news and signs [surveiller].' },
    ASSESS: { description: 'Judge the alert for oneself [évaluer].' },
    ALL_CLEAR: { description: 'The danger is over [fin d’alerte].' },
    NONE: { description: 'Nothing [aucune].' },
  },
});
