import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { changeIncident } from '../incident/change-incident.js';
import type { Incident } from '../incident/incident.entity.js';
import type { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { IncidentStep } from './incident-step.entity.js';

export interface Step {
  readonly to: IncidentRecordStatus;
  readonly reason?: string;
  /** What else the step alters. */
  readonly set?: Partial<Omit<Incident, 'id' | 'version' | 'updatedAt' | 'recordStatus'>>;
}

/** Takes a locked incident to another status, with its line in the history and in the access log. */
export async function takeStep(
  context: RequestContext,
  incident: Incident,
  { to, reason, set = {} }: Step,
): Promise<Incident> {
  const { em, viewer, accessLog } = context;
  const now = await transactionTime(context);
  const { id, recordStatus: from } = incident;
  const line = {
    id: randomUUID(),
    incidentId: id,
    at: now,
    fromStatus: from,
    toStatus: to,
    reason: reason ?? null,
    organisationId: viewer.organisationId,
    memberId: viewer.memberId,
  };
  await em.insert(IncidentStep, Object.assign(new IncidentStep(), line));
  accessLog.altered('Incident', id, `recordStatus:${from}>${to}`);
  return changeIncident(context, incident, { set: { ...set, recordStatus: to }, now });
}
