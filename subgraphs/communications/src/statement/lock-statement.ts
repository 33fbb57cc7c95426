import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { LockMode } from '@mikro-orm/core';
import { SENTENCES } from '../sentences.js';
import { findStatement } from './find-statement.js';
import { Statement } from './statement.entity.js';

/** The statement to be changed, locked until the request ends, or a refusal: none the viewer may see, none it may change, or a stale version. */
export async function lockStatement(context: RequestContext, id: string, version: number): Promise<Statement> {
  const { em } = context;
  await findStatement(context, id);
  const statement = await em.findOne(Statement, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!statement)
    throw new Refusal('WRONG_STATUS', ['id'], {
      en: 'The statement is released: only the press office changes it.',
      fr: 'Le communiqué est diffusé : seul le service de presse le modifie.',
    });
  if (statement.version !== version) throw new Refusal('VERSION_CONFLICT', ['version'], SENTENCES.statementChanged);
  return statement;
}
