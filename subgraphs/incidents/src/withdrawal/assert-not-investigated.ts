import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { BEFORE_INVESTIGATION } from '../investigation/before-investigation.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';

/**
 * Refuses to take back what the police work on: with the record their file of the case would be erased. Records of one event are one file,
 * whichever of them the others were merged into.
 */
export async function assertNotInvestigated({ em }: RequestContext, ids: readonly string[]): Promise<void> {
  const investigated = await em.findOne(IncidentParticulars, {
    incidentId: { $in: [...ids] },
    investigationStatus: { $nin: [...BEFORE_INVESTIGATION] },
  });
  if (!investigated) return;
  throw new Refusal('UNDER_INVESTIGATION', ['id'], {
    en: `Its investigation is at ${investigated.investigationStatus}: the police work on what would be erased. Amend what is wrong in it, or turn to the police service that received the complaint.`,
    fr: `Son enquête en est à ${investigated.investigationStatus} : la police travaille sur ce qui serait effacé. Rectifiez ce qui y est inexact, ou adressez-vous au service de police qui a reçu la plainte.`,
  });
}
