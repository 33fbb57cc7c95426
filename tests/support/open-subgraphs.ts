import { subgraphs } from '@hub/schema/subgraphs';
import type { ObjectStore } from '@hub/shared/objects/object-store';
import { type BuiltSchema, buildSubgraphSchema } from '@hub/shared/subgraph/build-subgraph-schema';
import { type OpenSubgraph, openSubgraph } from '@hub/shared/subgraph/open-subgraph';
import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { generateViewerKeys, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import { type Logger, pino } from 'pino';
import { TEST_IDENTITY_SECRET, testLogin } from './test-login.js';

/** The four subgraphs, opened in this process on the hub's database, for tests that speak to them past the gateway. */
export interface OpenSubgraphs {
  readonly byName: ReadonlyMap<string, OpenSubgraph>;
  /** Signs a viewer as the gateway would. */
  readonly sign: (viewer: Viewer) => Promise<string>;
  /** Statements sent since the last call, by subgraph; they are kept from the first call on. */
  takeStatements(): Readonly<Record<string, string[]>>;
  close(): Promise<void>;
}

export interface OpenSubgraphsOptions {
  /** Where each logs in; to the database of the hub under test when absent. */
  readonly databaseUrlOf?: ((subgraph: string) => string) | undefined;
  /** Whose tokens they believe: several that one gateway stands before share a pair. */
  readonly keys?: Awaited<ReturnType<typeof generateViewerKeys>>;
  readonly log?: Logger;
  /** Where they keep files; nowhere when absent. */
  readonly objects?: ObjectStore;
}

/** Cursors of the tests are sealed with it. */
export const TEST_CURSOR_SECRET = 'a secret that seals the cursors of the tests';

const built = new Map<Subgraph, Promise<BuiltSchema>>();

/** A schema is the same whatever database is behind it, and building one takes longer than the rest of the opening. */
function builtOnce(subgraph: Subgraph): Promise<BuiltSchema> {
  const known = built.get(subgraph) ?? buildSubgraphSchema(subgraph);
  built.set(subgraph, known);
  return known;
}

let kept: Promise<OpenSubgraphs> | undefined;

/** Those on the database of the hub under test all tests of a worker speak to in turn: opening them takes longer than most ask. */
export async function openSubgraphs(options: OpenSubgraphsOptions = {}): Promise<OpenSubgraphs> {
  if (Object.values(options).some((option) => option !== undefined)) return open(options);
  kept ??= open({});
  return { ...(await kept), close: async () => {} };
}

async function open(options: OpenSubgraphsOptions): Promise<OpenSubgraphs> {
  const { databaseUrlOf = testLogin, log = pino({ level: 'silent' }) } = options;
  const { privateKey, publicKey } = options.keys ?? (await generateViewerKeys());
  let statements: Record<string, string[]> | undefined;
  const opened = await Promise.all(
    subgraphs.map(async (subgraph) =>
      openSubgraph(subgraph, {
        databaseUrl: databaseUrlOf(subgraph.name),
        viewerKey: publicKey,
        cursorSecret: TEST_CURSOR_SECRET,
        identitySecret: TEST_IDENTITY_SECRET,
        log,
        maxConnections: 4,
        objects: options.objects,
        built: await builtOnce(subgraph),
        onStatement: (sql) => {
          if (!statements) return;
          statements[subgraph.name] ??= [];
          statements[subgraph.name]?.push(sql);
        },
      }),
    ),
  );
  return {
    byName: new Map(opened.map((subgraph) => [subgraph.name, subgraph])),
    sign: await viewerTokenSigner(privateKey),
    takeStatements() {
      const taken = statements ?? {};
      statements = {};
      return taken;
    },
    close: async () => {
      await Promise.all(opened.map((subgraph) => subgraph.close()));
    },
  };
}
