import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST } from 'graphql';
import type { Logger } from 'pino';
import { AccessLog } from '../audit/access-log.js';
import { logRefusedOperation } from '../audit/log-refused-operation.js';
import type { ErrorCode } from '../errors/error-code.js';
import { HubError } from '../errors/hub.error.js';
import { isBrokenOff } from '../errors/is-broken-off.js';
import type { ObjectStore } from '../objects/object-store.js';
import { cursorSeal } from '../pagination/cursor-seal.js';
import type { SignIdentity } from '../viewer/session-identity.js';
import type { Viewer } from '../viewer/viewer.js';
import { asViewer } from './as-viewer.js';
import { OpenWork } from './open-work.js';
import type { Operation } from './operation.js';
import type { RequestContext } from './request-context.js';

/** What every request of one subgraph is answered with. */
export interface Answering {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  /** Connections for what is done apart from requests: none of them waits for one that a request holds. */
  readonly apartOrm: () => Promise<MikroORM>;
  readonly objects: ObjectStore | undefined;
  readonly cursorSecret: string;
  readonly signIdentity: SignIdentity;
  readonly log: Logger;
}

/** Rolls the request back while keeping its answer: a mutation of it met a fault, so none of it may stand. */
class Undone extends Error {
  constructor(readonly result: ExecutionResult) {
    super('undone');
  }
}

/** MikroORM remembers the transaction it is called in, and would open another one within it. */
const outsideOfRequests = AsyncLocalStorage.snapshot();

function workApart<T>(
  { name, apartOrm, signIdentity }: Answering,
  viewer: Viewer,
  work: (em: EntityManager, accessLog: AccessLog) => Promise<T>,
): Promise<T> {
  return outsideOfRequests(async () =>
    asViewer(await apartOrm(), signIdentity, viewer, async (em) => {
      const accessLog = new AccessLog(name, viewer);
      const done = await work(em, accessLog);
      await accessLog.write(em);
      return done;
    }),
  );
}

function requestContext(answering: Answering, viewer: Viewer, em: EntityManager, accessLog: AccessLog): RequestContext {
  const loaders = new Map<string, unknown>();
  return {
    viewer,
    em,
    accessLog,
    cursors: cursorSeal(answering.cursorSecret, viewer.memberId),
    log: answering.log,
    work: new OpenWork(),
    objects: answering.objects,
    apart: (work) => workApart(answering, viewer, work),
    loader: <L>(name: string, make: () => L): L => {
      if (!loaders.has(name)) loaders.set(name, make());
      return loaders.get(name) as L;
    },
    forgetLoaded: () => loaders.clear(),
  };
}

async function writeRefusals({ orm, signIdentity }: Answering, viewer: Viewer, accessLog: AccessLog): Promise<void> {
  if (accessLog.hasRefusals) await asViewer(orm, signIdentity, viewer, (em) => accessLog.writeRefusals(em));
}

async function answer(
  answering: Answering,
  viewer: Viewer,
  operation: Operation,
  accessLog: AccessLog,
): Promise<ExecutionResult> {
  const { document, variables, operationName } = operation;
  const isMutation = getOperationAST(document, operationName)?.operation === 'mutation';
  return asViewer(answering.orm, answering.signIdentity, viewer, async (em) => {
    const contextValue = requestContext(answering, viewer, em, accessLog);
    const result = await execute({
      schema: answering.schema,
      document,
      contextValue,
      variableValues: variables ?? {},
      operationName: operationName ?? null,
    });
    // An answer with a gap can come before all of its work is done, and the connection is the next request's.
    if (result.errors) await contextValue.work.settled();
    if (isMutation && result.errors) throw new Undone({ errors: result.errors });
    // A query changes nothing: MikroORM need not compare what was read with what it is now.
    if (!isMutation) em.clear();
    await accessLog.write(em);
    return result;
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.result;
    throw error;
  });
}

interface Tried {
  readonly accessLog: AccessLog;
  readonly answered: ExecutionResult | { readonly fault: unknown };
}

async function tryOnce(answering: Answering, viewer: Viewer, operation: Operation): Promise<Tried> {
  const accessLog = new AccessLog(answering.name, viewer);
  const answered = await answer(answering, viewer, operation, accessLog).catch((fault: unknown) => ({ fault }));
  return { accessLog, answered };
}

const wasBrokenOff = ({ answered }: Tried): boolean =>
  'fault' in answered
    ? isBrokenOff(answered.fault)
    : (answered.errors ?? []).some(({ originalError }) => isBrokenOff(originalError));

/**
 * Answers one request within one transaction, in which PostgreSQL takes on the viewer's role. The access log is written in the same
 * transaction, and the answer is handed out only once it has committed: no entry, no answer. Attempts that were refused are written in a
 * transaction of their own, because the one they were made in may have been undone. A request that PostgreSQL broke off, because somebody
 * else's and this one waited for each other, is answered from the beginning, once.
 */
export async function answerInTransaction(
  answering: Answering,
  viewer: Viewer,
  operation: Operation,
): Promise<ExecutionResult> {
  let tried = await tryOnce(answering, viewer, operation);
  if (wasBrokenOff(tried)) {
    answering.log.warn({ requestId: viewer.requestId }, 'broken off, begun again');
    tried = await tryOnce(answering, viewer, operation);
  }
  await writeRefusals(answering, viewer, tried.accessLog);
  if ('fault' in tried.answered) throw tried.answered.fault;
  return tried.answered;
}

/** Refuses a whole operation before any of it runs, and remembers that somebody tried. */
export async function refuseOperation(
  answering: Answering,
  viewer: Viewer,
  operation: Operation,
  code: ErrorCode,
): Promise<never> {
  const accessLog = new AccessLog(answering.name, viewer);
  logRefusedOperation(accessLog, operation, code);
  await writeRefusals(answering, viewer, accessLog);
  throw new HubError(code);
}
