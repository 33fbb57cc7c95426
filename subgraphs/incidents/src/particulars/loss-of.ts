import type { IncidentParticulars } from './incident-particulars.entity.js';
import type { LossStatement } from './loss-statement.js';

/** The loss as it was stated; `null` while none is. */
export function lossOf(particulars: IncidentParticulars): LossStatement | null {
  const { incidentId, stolenEur, recoveredEur, damageEur, lossBasis, lossCertainty, lossAsOf, closureHours } =
    particulars;
  if (stolenEur === null || lossBasis === null || lossCertainty === null || lossAsOf === null) return null;
  return {
    recordId: incidentId,
    statedRecoveredEur: recoveredEur,
    stolenEur,
    damageEur,
    basis: lossBasis,
    certainty: lossCertainty,
    asOf: lossAsOf,
    closureHours,
  };
}
