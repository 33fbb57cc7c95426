import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Premises } from './premises.entity.js';

/** Finds the premises another subgraph points at, for this viewer. */
export function premisesReference(key: { id: string }, context: RequestContext): Promise<Premises | null> {
  return loadOne(context, Premises, 'id', key.id);
}
