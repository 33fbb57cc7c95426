import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Statement } from './statement.entity.js';

/** Writes what has changed and reads the statement again: guards of the database and its clock have a say in what was written. */
export async function rereadStatement({ em }: RequestContext, statement: Statement): Promise<Statement> {
  await em.flush();
  // What was written holds columns nobody may read, and they would be written once more; what is handed out is read anew, without them.
  em.clear();
  return em.findOneOrFail(Statement, { id: statement.id });
}
