import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { Statement } from './statement.entity.js';

/** The statement a mutation is about; one that the viewer may not see is refused like one that does not exist. */
export async function findStatement({ em }: RequestContext, id: string): Promise<Statement> {
  const statement = isIdentifier(id) ? await em.findOne(Statement, { id }, { refresh: true }) : null;
  if (!statement)
    throw new Refusal('NOT_FOUND', ['id'], { en: 'There is no such statement.', fr: 'Ce communiqué n’existe pas.' });
  return statement;
}
