import { randomUUID } from 'node:crypto';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { requiredText } from '@hub/shared/text/required-text';
import { Incident } from '../incident/incident.entity.js';
import { presentIncident } from '../incident/present-incident.js';
import { checkedDeclaration } from './checked-declaration.js';
import { declaredUnder } from './declared-under.js';
import type { IncidentInput } from './incident.input.js';
import { incidentRecords } from './incident-records.js';

/** Files the declaration of an event, once for each key of its member. */
export async function declareIncident(context: RequestContext, input: IncidentInput): Promise<Incident | null> {
  const { em, viewer, accessLog } = context;
  const key = requiredText(input.clientMutationId, {
    path: ['input', 'clientMutationId'],
    name: 'The key of the declaration',
    max: 100,
  });
  const newId = randomUUID();
  const id = await declaredUnder(context, key, newId);
  if (id !== newId) return loadOne(context, Incident, 'id', id);

  const declared = await checkedDeclaration(context, input);
  const { incident, particulars, others } = incidentRecords(id, input, declared, viewer);
  // A part may be written only to what its writer sees already: the incident goes first, then the particulars.
  await em.persist(incident).flush();
  await em.persist(particulars).flush();
  await em.persist([...others]).flush();
  for (const field of ['Incident', ...declared.personal]) accessLog.collected('Incident', id, field);
  return presentIncident(context, id);
}
