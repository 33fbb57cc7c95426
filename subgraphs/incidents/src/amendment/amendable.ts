import { REWRITABLE } from '../draft/rewritable.js';
import { AmendedPart } from './amended-part.enum.js';

const { OCCURRED, LOSS, HARM, EMERGENCY_CALL, NARRATIVE, GOODS } = AmendedPart;

/** Properties of a compartment that an amendment of each part alters. */
export const AMENDABLE = {
  [OCCURRED]: ['occurredFrom', 'occurredTo', 'occurredPrecision'],
  [LOSS]: ['stolenEur', 'recoveredEur', 'damageEur', 'lossBasis', 'lossCertainty', 'lossAsOf', 'closureHours'],
  [HARM]: ['lightlyInjured', 'seriouslyInjured', 'killed', 'confinedPersons', 'psychologicalSupportOffered'],
  [EMERGENCY_CALL]: REWRITABLE.call,
  [NARRATIVE]: ['narrative'],
  [GOODS]: REWRITABLE.goods,
} as const;

/** How a call came out: what a patrol knows and a caller does not. */
export const OUTCOME_OF_CALL = ['arrivedAt', 'unfounded'] as const;
