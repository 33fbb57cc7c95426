import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Member } from './member.entity.js';

/** Finds the member another subgraph points at, for this viewer. */
export function memberReference(key: { id: string }, context: RequestContext): Promise<Member | null> {
  return loadOne(context, Member, 'id', key.id);
}
