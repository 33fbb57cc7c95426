import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { reasonOfStep } from '../step/reason-of-step.js';
import { takeStep } from '../step/take-step.js';
import { validatorWhoDecides } from '../writing-audiences.js';

export interface Reject {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Sends a filed incident back to its firm, which reads why and may file it anew. */
export async function rejectIncident(context: RequestContext, { id, version, reason }: Reject): Promise<Incident> {
  const { SUBMITTED, REJECTED } = IncidentRecordStatus;
  const kept = reasonOfStep(reason);
  const incident = await incidentToChange(context, { id, version, from: [SUBMITTED], by: [validatorWhoDecides] });
  // What was merged into it would go with it.
  if ((await context.em.count(Incident, { mergedIntoId: id })) > 0)
    throw new Refusal('HAS_DOUBLES', ['id'], {
      en: 'Other records were merged into it: validate it, and correct it as one.',
      fr: 'D’autres enregistrements y ont été fusionnés : validez-le, et corrigez-le comme un seul.',
    });
  return takeStep(context, incident, { to: REJECTED, reason: kept });
}
