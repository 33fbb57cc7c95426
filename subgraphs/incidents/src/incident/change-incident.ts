import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Incident } from './incident.entity.js';
import { presentIncident } from './present-incident.js';

export interface ChangeTo {
  readonly set: Partial<Omit<Incident, 'id' | 'version' | 'updatedAt'>>;
  readonly now: Date;
}

/** Changes a locked incident. A row the policies keep back is a fault here, never a change that silently did not happen. */
export async function changeIncident(
  context: RequestContext,
  { id, version }: Incident,
  { set, now }: ChangeTo,
): Promise<Incident> {
  const changed = await context.em.nativeUpdate(
    Incident,
    { id, version },
    { ...set, version: version + 1, updatedAt: now },
  );
  if (changed !== 1) throw new Error('The policies kept back an incident that was locked.');
  return presentIncident(context, id);
}
