import { audiencesOfField } from '@hub/shared/access/audiences-of-field';
import { isInAudience } from '@hub/shared/access/is-in-audience';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { access } from '../access.js';
import { Incident } from './incident.stub.js';
import { publishedIncident } from './published-incident.js';

/** Finds the incident another subgraph points at, if it exists for this viewer. */
export async function incidentReference(key: { id: string }, context: RequestContext): Promise<Incident | null> {
  const readers = audiencesOfField(access, 'Incident', 'alerts');
  // Whoever has no right on incidents at all would meet an error by asking for one, where the answer is that there is none.
  const asks = isIdentifier(key.id) && readers.some((audience) => isInAudience(context.viewer, audience));
  const id = asks ? key.id : null;
  return visibleReference(context, publishedIncident, id, (visible) => new Incident(visible));
}
