import { randomUUID } from 'node:crypto';
import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { raw } from '@mikro-orm/core';
import { Incident } from '../incident/incident.entity.js';
import { InvestigationStatus } from '../incident/investigation-status.enum.js';
import { IncidentInquiry } from '../inquiry/incident-inquiry.entity.js';
import { recordInvestigationSteps } from '../investigation/record-investigation-steps.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { isRepeated } from '../request/is-repeated.js';
import { assertClearable } from './assert-clearable.js';
import { type CheckedClearance, checkedClearance, type RecordClearance } from './checked-clearance.js';

const { IN_PROGRESS, CLEARED } = InvestigationStatus;

/** One statement for each table, however many incidents; a row the policies keep back is a fault, never a case that is half recorded. */
async function writeClearance(context: RequestContext, checked: CheckedClearance): Promise<void> {
  const { em, viewer } = context;
  const { ids, clearedAt, allegedOffendersMin, allegedOffendersMax, judicialReference } = checked;
  const moved = { version: raw('version + 1') as never, updatedAt: await transactionTime(context) };
  const ofThese = { incidentId: { $in: [...ids] } };
  const changed = [
    await em.nativeUpdate(IncidentParticulars, ofThese, {
      ...moved,
      investigationStatus: CLEARED,
      clearedAt,
      clearedById: viewer.organisationId,
      incidentsCleared: ids.length,
      allegedOffendersMin,
      allegedOffendersMax,
    }),
    await em.nativeUpdate(Incident, { id: { $in: [...ids] } }, { ...moved, cleared: true }),
  ];
  if (judicialReference !== null)
    changed.push(await em.nativeUpdate(IncidentInquiry, ofThese, { ...moved, judicialReference }));
  if (changed.some((count) => count !== ids.length))
    throw new Error('The policies kept back part of an incident that was locked.');
}

/** Clears the incidents of one case, all or none of them. Gives each once, in the order in which they were named. */
export async function recordClearance(
  context: RequestContext,
  clearance: RecordClearance,
  clientMutationId: string | null,
): Promise<Incident[]> {
  const { em, viewer, accessLog } = context;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const checked = checkedClearance(clearance, await transactionTime(context));
  const { ids } = checked;
  const about = ids.map((id, place) => ({ id, path: ['incidentIds', String(place)] }));
  if (!(await isRepeated(context, { mutation: 'recordClearance', about, content: clearance, clientMutationId }))) {
    await assertClearable(context, checked);
    const caseId = randomUUID();
    await recordInvestigationSteps(
      context,
      ids.map((incidentId) => ({ incidentId, from: IN_PROGRESS, to: CLEARED, caseId })),
    );
    await writeClearance(context, checked);
    for (const id of ids) accessLog.altered('Incident', id, 'Clearance');
  }
  em.clear();
  const incidents = await em.find(Incident, { id: { $in: [...ids] } });
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
