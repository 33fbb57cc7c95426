import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Statement } from './statement.entity.js';

/** Finds the statement another subgraph points at, for this viewer. */
export async function statementReference(key: { id: string }, context: RequestContext): Promise<Statement | null> {
  return isIdentifier(key.id) ? loadOne(context, Statement, 'id', key.id) : null;
}
