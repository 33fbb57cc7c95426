import { randomUUID } from 'node:crypto';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from '../incident/incident.entity.js';
import type { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { presentIncident } from '../incident/present-incident.js';
import { checkedDeclaration } from './checked-declaration.js';
import { declaredUnder } from './declared-under.js';
import type { IncidentInput } from './incident.input.js';
import { incidentRecords } from './incident-records.js';

/** Writes a new incident, declared or as a draft, once for each key of its member. */
export async function fileIncident(
  context: RequestContext,
  input: IncidentInput,
  recordStatus: IncidentRecordStatus,
): Promise<Incident | null> {
  const { em, viewer, accessLog } = context;
  const { incidentId: id, isNew } = await declaredUnder(context, { mutation: recordStatus, input }, randomUUID());
  if (!isNew) return loadOne(context, Incident, 'id', id);

  const declared = await checkedDeclaration(context, input);
  const records = incidentRecords(id, input, declared, { viewer, recordStatus });
  const { incident, particulars, ...others } = records;
  // A part may be written only to what its writer sees already: the incident goes first, then the particulars.
  await em.persist(incident).flush();
  await em.persist(particulars).flush();
  await em.persist(Object.values(others)).flush();
  for (const field of ['Incident', ...declared.personal]) accessLog.collected('Incident', id, field);
  return presentIncident(context, id);
}
