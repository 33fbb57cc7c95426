import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalDataGuard } from '@hub/gateway/operation/personal-data-guard';
import { subgraphs } from '@hub/schema/subgraphs';
import { AccessLog } from '@hub/shared/audit/access-log';
import { believedSigner } from '@hub/shared/database/believed-signer';
import { databaseOptions } from '@hub/shared/database/database-options';
import { cursorSeal } from '@hub/shared/pagination/cursor-seal';
import { OpenWork } from '@hub/shared/subgraph/open-work';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import type { SignIdentity } from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type DocumentNode, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { TEST_CURSOR_SECRET } from '../support/open-subgraphs.js';
import { TEST_IDENTITY_SECRET, testLogin } from '../support/test-login.js';
import { monolithSchema, type Parts } from './monolith-schema.js';
import { Part } from './part.js';
import { type Told, told } from './told.js';
import { openUndoneTransaction, type UndoneTransaction } from './undone-transaction.js';

/** The four subgraphs as one schema on one database, without a gateway and its plans. */
export interface Monolith {
  /** Answers as the hub would, and leaves no trace: what is written is undone. */
  ask(viewer: Viewer, document: DocumentNode, variables?: Record<string, unknown>): Promise<Told>;
  close(): Promise<void>;
}

interface Base {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly orm: MikroORM;
  readonly sign: SignIdentity;
}

const silent = pino({ level: 'silent' });

function contextOf({ name }: Base, viewer: Viewer, em: EntityManager, work: OpenWork): RequestContext {
  const loaders = new Map<string, unknown>();
  return {
    viewer,
    em,
    accessLog: new AccessLog(name, viewer),
    cursors: cursorSeal(TEST_CURSOR_SECRET, viewer.memberId),
    log: silent,
    work,
    objects: undefined,
    // Undone with the rest: what the monolith is asked changes nothing.
    apart: (doing) => doing(em, new AccessLog(name, viewer)),
    loader: <L>(loader: string, make: () => L): L => {
      if (!loaders.has(loader)) loaders.set(loader, make());
      return loaders.get(loader) as L;
    },
    forgetLoaded: () => loaders.clear(),
  };
}

/** Works with every subgraph, each in a transaction of its own that is undone afterwards. */
async function withParts<T>(bases: readonly Base[], viewer: Viewer, work: (parts: Parts) => Promise<T>): Promise<T> {
  const open = new OpenWork();
  const transactions = await Promise.all(bases.map(({ orm, sign }) => openUndoneTransaction(orm, sign, viewer)));
  try {
    const parts = bases.map((base, index) => {
      const { em } = transactions[index] as UndoneTransaction;
      return new Part(base.name, base.schema, contextOf(base, viewer, em, open));
    });
    return await work(new Map(parts.map((part) => [part.name, part])));
  } finally {
    await open.settled();
    await Promise.all(transactions.map((transaction) => transaction.undo()));
  }
}

/** Puts it together from the schemas the subgraphs of a hub are served with, on the database they log in to. */
export async function openMonolith(
  schemas: ReadonlyMap<string, GraphQLSchema>,
  databaseUrlOf: (subgraph: string) => string = testLogin,
): Promise<Monolith> {
  const bases = await Promise.all(
    subgraphs.map(async (subgraph): Promise<Base> => {
      const { name } = subgraph;
      const schema = schemas.get(name);
      if (!schema) throw new Error(`There is no schema of ${name}.`);
      const orm = await MikroORM.init(databaseOptions(subgraph, { url: databaseUrlOf(name), maxConnections: 2 }));
      return { name, schema, orm, sign: await believedSigner(orm, name, TEST_IDENTITY_SECRET) };
    }),
  );
  const schema = monolithSchema(subgraphs, schemas);
  const supergraph = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
  const requirePurpose = personalDataGuard(supergraph, silent);

  return {
    async ask(viewer, document, variables) {
      try {
        requirePurpose(viewer, document);
      } catch (refusal) {
        return told({ errors: [refusal as GraphQLError] }, viewer, document);
      }
      const result = await withParts(bases, viewer, async (contextValue) =>
        execute({ schema, document, contextValue, variableValues: variables ?? {} }),
      );
      return told(result, viewer, document);
    },
    close: async () => {
      await Promise.all(bases.map(({ orm }) => orm.close()));
    },
  };
}
