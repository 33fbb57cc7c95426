import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Alert } from './alert.entity.js';

/** Finds the alert another subgraph points at, for this viewer. */
export async function alertReference(key: { id: string }, context: RequestContext): Promise<Alert | null> {
  return isIdentifier(key.id) ? loadOne(context, Alert, 'id', key.id) : null;
}
