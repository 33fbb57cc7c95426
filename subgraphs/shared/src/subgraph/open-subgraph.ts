import { MikroORM } from '@mikro-orm/postgresql';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { assertDatabaseHoldsLaw } from '../database/assert-database-holds-law.js';
import { believedSigner } from '../database/believed-signer.js';
import { databaseOptions } from '../database/database-options.js';
import { HubError } from '../errors/hub.error.js';
import type { ObjectStore } from '../objects/object-store.js';
import { mustStatePurpose } from '../viewer/must-state-purpose.js';
import type { SignIdentity } from '../viewer/session-identity.js';
import type { Viewer } from '../viewer/viewer.js';
import { type ViewerKey, viewerTokenVerifier } from '../viewer/viewer-token.js';
import { documentAdmission } from './admit-document.js';
import { type Answering, answerInTransaction, refuseOperation } from './answer-in-transaction.js';
import { type BuiltSchema, buildSubgraphSchema } from './build-subgraph-schema.js';
import { maskErrors } from './mask-errors.js';
import type { Operation } from './operation.js';
import type { Subgraph } from './subgraph.js';

export interface SubgraphRequest extends Operation {
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
  /** Secret the database believes who is asking by; `prepareDatabase` was given the same. */
  readonly identitySecret: string;
  /** Where files are kept. */
  readonly objects?: ObjectStore | undefined;
  readonly log: Logger;
  readonly maxConnections?: number;
  /** Its schema, where one process opens it several times. */
  readonly built?: BuiltSchema;
  /** Told of every statement sent; for measuring. */
  readonly onStatement?: (sql: string) => void;
}

/** A little more than a gateway waits for a whole request. */
const STATEMENT_TIMEOUT_MS = 15_000;

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });

/** The one way in: who is asking, whether the document may be asked, then the answer; whatever is thrown leaves masked. */
function executor(
  answering: Answering,
  verify: (token: string) => Promise<Viewer>,
): (request: SubgraphRequest) => Promise<ExecutionResult> {
  const admit = documentAdmission(answering.schema);
  return async (request) => {
    let viewer: Viewer | undefined;
    try {
      viewer = await verify(request.token ?? '').catch(() => {
        throw new HubError('UNAUTHENTICATED');
      });
      const { mistakes, asksForPersonalData } = admit(request.document);
      if (mistakes.length > 0) return { errors: mistakes };
      if (asksForPersonalData && mustStatePurpose(viewer))
        return await refuseOperation(answering, viewer, request, 'PURPOSE_REQUIRED');
      return maskErrors(await answerInTransaction(answering, viewer, request), viewer, answering.log);
    } catch (error) {
      return maskErrors({ errors: [asGraphQLError(error)] }, viewer, answering.log);
    }
  };
}

/** Gives the signer of identities, once the database has shown that it holds the law and believes them; else lets go of it. */
async function trustedSigner(orm: MikroORM, subgraph: Subgraph, secret: string): Promise<SignIdentity> {
  try {
    await assertDatabaseHoldsLaw(orm, subgraph);
    return await believedSigner(orm, subgraph.name, secret);
  } catch (refusal) {
    await orm.close();
    throw refusal;
  }
}

/** Opens what is opened late, once. */
function openedOnce(open: () => Promise<MikroORM>) {
  let opened: Promise<MikroORM> | undefined;
  return {
    get: (): Promise<MikroORM> => {
      opened ??= open();
      return opened;
    },
    close: async (): Promise<void> => {
      await (await opened)?.close();
    },
  };
}

/** As many as work that is done apart, and that is short, needs. */
const CONNECTIONS_APART = 2;

/** Builds a subgraph's schema, connects it to its database, and refuses to serve one that would not enforce the law by itself. */
export async function openSubgraph(subgraph: Subgraph, options: OpenSubgraphOptions): Promise<OpenSubgraph> {
  const {
    databaseUrl: url,
    viewerKey,
    cursorSecret,
    identitySecret,
    log,
    maxConnections,
    onStatement,
    objects,
  } = options;
  const { sdl, schema } = options.built ?? (await buildSubgraphSchema(subgraph));
  const verify = await viewerTokenVerifier(viewerKey);
  const connect = (most: number | undefined): Promise<MikroORM> =>
    MikroORM.init(
      databaseOptions(subgraph, { url, maxConnections: most, onStatement, statementTimeoutMs: STATEMENT_TIMEOUT_MS }),
    );
  const orm = await connect(maxConnections);
  const apart = openedOnce(() => connect(CONNECTIONS_APART));
  const signIdentity = await trustedSigner(orm, subgraph, identitySecret);
  const { name } = subgraph;
  return {
    name,
    sdl,
    schema,
    execute: executor(
      {
        name,
        schema,
        orm,
        apartOrm: apart.get,
        objects,
        cursorSecret,
        signIdentity,
        log: log.child({ subgraph: name }),
      },
      verify,
    ),
    ping: async () => {
      await orm.em.fork().getConnection().execute('select 1');
    },
    close: async () => {
      await Promise.all([orm.close(), apart.close()]);
    },
  };
}
