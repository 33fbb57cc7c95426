import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Premises } from './premises.stub.js';
import { publishedPremises } from './published-premises.js';

/** Finds the premises another subgraph points at, if it exists for this viewer. */
export function premisesReference(key: { id: string }, context: RequestContext): Promise<Premises | null> {
  const id = isIdentifier(key.id) ? key.id : null;
  return visibleReference(context, publishedPremises, id, (visible) => new Premises(visible));
}
