import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from './incident.entity.js';

/** Reads an incident anew, as it stands after what this request wrote; what nobody may read of it stays behind. */
export async function presentIncident({ em }: RequestContext, id: string): Promise<Incident> {
  em.clear();
  const incident = await em.findOne(Incident, { id });
  if (!incident) throw new Error('An incident is gone from the eyes of whoever wrote it.');
  return incident;
}
