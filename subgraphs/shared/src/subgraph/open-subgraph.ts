import { MikroORM } from '@mikro-orm/postgresql';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  validate,
} from 'graphql';
import type { Logger } from 'pino';
import { AccessLog } from '../audit/access-log.js';
import { assertDatabaseHoldsLaw } from '../database/assert-database-holds-law.js';
import { databaseOptions } from '../database/database-options.js';
import { HubError } from '../errors/hub.error.js';
import { cursorSeal } from '../pagination/cursor-seal.js';
import { asksForPersonalData, personalDataFields } from '../viewer/asks-for-personal-data.js';
import { mustStatePurpose } from '../viewer/must-state-purpose.js';
import type { Viewer } from '../viewer/viewer.js';
import { type ViewerKey, viewerTokenVerifier } from '../viewer/viewer-token.js';
import { buildSubgraphSchema } from './build-subgraph-schema.js';
import { maskErrors } from './mask-errors.js';
import type { RequestContext } from './request-context.js';
import { sessionOf } from './session-of.js';
import type { Subgraph } from './subgraph.js';

export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  /** The viewer token the gateway signed. */
  readonly token: string | undefined;
}

/** A subgraph connected to its database and ready to answer. */
export interface OpenSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Verifies the viewer, answers within one transaction, commits (the access log included), and only then hands the answer out. */
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenSubgraphOptions {
  readonly databaseUrl: string;
  /** The gateway's public key. */
  readonly viewerKey: ViewerKey;
  /** Secret the cursors are sealed with; the same in every process of a subgraph. */
  readonly cursorSecret: string;
  readonly log: Logger;
  readonly maxConnections?: number;
  /** Told of every statement sent; for measuring. */
  readonly onStatement?: (sql: string) => void;
}

/** Rolls the request back while keeping its answer: some mutation of it met a fault, so none of it may stand. */
class Undone extends Error {
  constructor(readonly result: ExecutionResult) {
    super('undone');
  }
}

export async function openSubgraph(subgraph: Subgraph, options: OpenSubgraphOptions): Promise<OpenSubgraph> {
  const log = options.log.child({ subgraph: subgraph.name });
  const { sdl, schema } = await buildSubgraphSchema(subgraph);
  const personal = personalDataFields(schema);
  const verify = await viewerTokenVerifier(options.viewerKey);
  const orm = await MikroORM.init(
    databaseOptions(subgraph, {
      url: options.databaseUrl,
      ...(options.maxConnections ? { maxConnections: options.maxConnections } : {}),
      onStatement: options.onStatement,
    }),
  );
  await assertDatabaseHoldsLaw(orm, subgraph);

  async function identify(token: string | undefined): Promise<Viewer> {
    if (!token) throw new HubError('UNAUTHENTICATED');
    return verify(token).catch(() => {
      throw new HubError('UNAUTHENTICATED');
    });
  }

  async function answer(viewer: Viewer, request: SubgraphRequest): Promise<ExecutionResult> {
    const em = orm.em.fork();
    em.setSessionContext(sessionOf(viewer));
    return em.transactional(async (transaction) => {
      const loaders = new Map<string, unknown>();
      const accessLog = new AccessLog(subgraph.name, viewer);
      const context: RequestContext = {
        viewer,
        em: transaction as RequestContext['em'],
        accessLog,
        cursors: cursorSeal(options.cursorSecret, viewer.memberId),
        log,
        loader: <L>(name: string, make: () => L): L => {
          if (!loaders.has(name)) loaders.set(name, make());
          return loaders.get(name) as L;
        },
      };
      const result = await execute({
        schema,
        document: request.document,
        contextValue: context,
        variableValues: request.variables ?? {},
        operationName: request.operationName ?? null,
      });
      const isMutation = getOperationAST(request.document, request.operationName)?.operation === 'mutation';
      if (isMutation && result.errors) throw new Undone({ errors: result.errors });
      await accessLog.write(context.em);
      return result;
    });
  }

  return {
    name: subgraph.name,
    sdl,
    schema,
    async execute(request) {
      let viewer: Viewer | undefined;
      try {
        viewer = await identify(request.token);
        const mistakes = validate(schema, request.document);
        if (mistakes.length > 0) return { errors: mistakes };
        if (mustStatePurpose(viewer) && asksForPersonalData(request.document, schema, personal))
          throw new HubError('PURPOSE_REQUIRED');
        return maskErrors(await answer(viewer, request), viewer, log);
      } catch (error) {
        if (error instanceof Undone) return maskErrors(error.result, viewer, log);
        return maskErrors({ errors: [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })] }, viewer, log);
      }
    },
    async ping() {
      await orm.em.fork().getConnection().execute('select 1');
    },
    close: () => orm.close(),
  };
}
