import { subgraphs } from '@hub/schema/subgraphs';
import type { ObjectStore } from '@hub/shared/objects/object-store';
import type { BuiltSchema } from '@hub/shared/subgraph/build-subgraph-schema';
import { type OpenSubgraph, openSubgraph } from '@hub/shared/subgraph/open-subgraph';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { generateViewerKeys, viewerTokenSigner } from '@hub/shared/viewer/viewer-token';
import { type Logger, pino } from 'pino';
import { TEST_IDENTITY_SECRET, testLogin } from './test-login.js';

/** The four subgraphs, opened in this process on the hub's database, for tests that speak to them past the gateway. */
export interface OpenSubgraphs {
  readonly byName: ReadonlyMap<string, OpenSubgraph>;
  /** Signs a viewer as the gateway would. */
  readonly sign: (viewer: Viewer) => Promise<string>;
  /** Statements sent since the last call, by subgraph. */
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
  /** Their schemas by name, where they are opened again and again. */
  readonly built?: ReadonlyMap<string, BuiltSchema>;
}

/** Cursors of the tests are sealed with it. */
export const TEST_CURSOR_SECRET = 'a secret that seals the cursors of the tests';

export async function openSubgraphs(options: OpenSubgraphsOptions = {}): Promise<OpenSubgraphs> {
  const { databaseUrlOf = testLogin, log = pino({ level: 'silent' }) } = options;
  const { privateKey, publicKey } = options.keys ?? (await generateViewerKeys());
  let statements: Record<string, string[]> = {};
  const open = await Promise.all(
    subgraphs.map((subgraph) => {
      const built = options.built?.get(subgraph.name);
      return openSubgraph(subgraph, {
        databaseUrl: databaseUrlOf(subgraph.name),
        viewerKey: publicKey,
        cursorSecret: TEST_CURSOR_SECRET,
        identitySecret: TEST_IDENTITY_SECRET,
        log,
        maxConnections: 4,
        objects: options.objects,
        ...(built && { built }),
        onStatement: (sql) => {
          statements[subgraph.name] = [...(statements[subgraph.name] ?? []), sql];
        },
      });
    }),
  );
  return {
    byName: new Map(open.map((subgraph) => [subgraph.name, subgraph])),
    sign: await viewerTokenSigner(privateKey),
    takeStatements() {
      const taken = statements;
      statements = {};
      return taken;
    },
    close: async () => {
      await Promise.all(open.map((subgraph) => subgraph.close()));
    },
  };
}
