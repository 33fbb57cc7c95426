import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Logger } from 'pino';
import { AccessLog } from '../audit/access-log.js';
import { cursorSeal } from '../pagination/cursor-seal.js';
import type { SignIdentity } from '../viewer/session-identity.js';
import type { Viewer } from '../viewer/viewer.js';
import type { RequestContext } from './request-context.js';
import { takeOnViewer } from './take-on-viewer.js';

/** What every request of one subgraph is answered with. */
export interface Answering {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  readonly cursorSecret: string;
  readonly signIdentity: SignIdentity;
  readonly log: Logger;
}

export interface Operation {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/** Rolls the request back while keeping its answer: a mutation of it met a fault, so none of it may stand. */
class Undone extends Error {
  constructor(readonly result: ExecutionResult) {
    super('undone');
  }
}

function requestContext(answering: Answering, viewer: Viewer, em: EntityManager): RequestContext {
  const loaders = new Map<string, unknown>();
  return {
    viewer,
    em,
    accessLog: new AccessLog(answering.name, viewer),
    cursors: cursorSeal(answering.cursorSecret, viewer.memberId),
    log: answering.log,
    loader: <L>(name: string, make: () => L): L => {
      if (!loaders.has(name)) loaders.set(name, make());
      return loaders.get(name) as L;
    },
    forgetLoaded: () => loaders.clear(),
  };
}

/**
 * Answers one request within one transaction, in which PostgreSQL takes on the viewer's role. The access log is written in the same
 * transaction, and the answer is handed out only once it has committed: no entry, no answer.
 */
export async function answerInTransaction(
  answering: Answering,
  viewer: Viewer,
  { document, variables, operationName }: Operation,
): Promise<ExecutionResult> {
  const isMutation = getOperationAST(document, operationName)?.operation === 'mutation';
  const em = answering.orm.em.fork();
  try {
    return await em.transactional(async (transaction) => {
      await takeOnViewer(transaction as unknown as EntityManager, viewer, answering.signIdentity);
      const context = requestContext(answering, viewer, transaction as unknown as EntityManager);
      const result = await execute({
        schema: answering.schema,
        document,
        contextValue: context,
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      });
      if (isMutation && result.errors) throw new Undone({ errors: result.errors });
      await context.accessLog.write(context.em);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}
