import { REWRITABLE } from '../draft/rewritable.js';
import { AmendedPart } from './amended-part.enum.js';

const { OCCURRED, LOSS, HARM, EMERGENCY_CALL, NARRATIVE, GOODS, OFFENDERS } = AmendedPart;

/** Properties of a compartment that an amendment of each part alters. */
export const AMENDABLE = {
  [OCCURRED]: ['occurredFrom', 'occurredTo', 'occurredPrecision'],
  [LOSS]: ['stolenEur', 'recoveredEur', 'damageEur', 'lossBasis', 'lossCertainty', 'lossAsOf', 'closureHours'],
  [HARM]: ['lightlyInjured', 'seriouslyInjured', 'killed', 'confinedPersons', 'psychologicalSupportOffered'],
  [EMERGENCY_CALL]: REWRITABLE.call,
  [NARRATIVE]: ['narrative'],
  [GOODS]: REWRITABLE.goods,
  [OFFENDERS]: REWRITABLE.offenders,
} as const;

/** How a call came out: what a patrol knows and a caller does not. */
export const OUTCOME_OF_CALL = ['arrivedAt', 'unfounded'] as const;

/** What was seen of offenders that everyone may know: it stands in the shared part. */
export const SEEN_OF_OFFENDERS = ['offendersMin', 'offendersMax', 'weapons', 'vehicles', 'onSceneSeconds'] as const;
