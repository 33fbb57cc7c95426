import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Alert } from './alert.stub.js';
import { publishedAlert } from './published-alert.js';

/** Finds the alert another subgraph points at, if it exists for this viewer. */
export function alertReference(key: { id: string }, context: RequestContext): Promise<Alert | null> {
  const id = isIdentifier(key.id) ? key.id : null;
  return visibleReference(context, publishedAlert, id, (visible) => new Alert(visible));
}
