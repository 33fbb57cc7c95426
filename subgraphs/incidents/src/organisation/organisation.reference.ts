import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Organisation } from './organisation.stub.js';
import { publishedOrganisation } from './published-organisation.js';

/** Finds the organisation another subgraph points at, if it exists for this viewer. */
export function organisationReference(key: { id: string }, context: RequestContext): Promise<Organisation | null> {
  const id = isIdentifier(key.id) ? key.id : null;
  return visibleReference(context, publishedOrganisation, id, (visible) => new Organisation(visible));
}
