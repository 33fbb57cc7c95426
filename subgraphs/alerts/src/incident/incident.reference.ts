import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Incident } from './incident.stub.js';
import { publishedIncident } from './published-incident.js';

/** Finds the incident another subgraph points at, if it exists for this viewer. */
export function incidentReference(key: { id: string }, context: RequestContext): Promise<Incident | null> {
  const id = isIdentifier(key.id) ? key.id : null;
  return visibleReference(context, publishedIncident, id, (visible) => new Incident(visible));
}
