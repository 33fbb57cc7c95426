import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { Statement } from './statement.entity.js';
import { StatementContent } from './statement-content.entity.js';

/** What the statement says, as far as the viewer may see it. */
export function contentOf(context: RequestContext, { id }: Statement): Promise<StatementContent | null> {
  return loadOne(context, StatementContent, 'statementId', id);
}
