import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Incident } from './incident.entity.js';
import { isReadable } from './is-readable.js';

/** Finds the incident another subgraph points at, for this viewer. */
export async function incidentReference(key: { id: string }, context: RequestContext): Promise<Incident | null> {
  if (!isIdentifier(key.id) || !isReadable(context.viewer, Incident.name)) return null;
  return loadOne(context, Incident, 'id', key.id);
}
