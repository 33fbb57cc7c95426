import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Incident } from '../incident/incident.entity.js';
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
  return takeStep(context, incident, { to: REJECTED, reason: kept });
}
