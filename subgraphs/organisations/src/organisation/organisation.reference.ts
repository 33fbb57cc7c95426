import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Organisation } from './organisation.entity.js';

/** Finds the organisation another subgraph points at, for this viewer. */
export function organisationReference(key: { id: string }, context: RequestContext): Promise<Organisation | null> {
  return loadOne(context, Organisation, 'id', key.id);
}
