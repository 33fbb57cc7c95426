import { randomUUID } from 'node:crypto';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from '../incident/incident.entity.js';
import type { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { presentIncident } from '../incident/present-incident.js';
import { checkedDeclaration } from './checked-declaration.js';
import { declaredUnder } from './declared-under.js';
import type { IncidentInput } from './incident.input.js';
import { writeDeclarations } from './write-declarations.js';

/** Writes a new incident, declared or as a draft, once for each key of its member. */
export async function fileIncident(
  context: RequestContext,
  input: IncidentInput,
  recordStatus: IncidentRecordStatus,
): Promise<Incident | null> {
  const { incidentId: id, isNew } = await declaredUnder(context, { mutation: recordStatus, input }, randomUUID());
  if (!isNew) return loadOne(context, Incident, 'id', id);

  const declared = await checkedDeclaration(context, input, recordStatus);
  await writeDeclarations(context, [{ id, input, declared }], recordStatus);
  return presentIncident(context, id);
}
