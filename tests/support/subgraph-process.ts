import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViewerKey } from '@hub/shared/viewer/viewer-token';
import { type DeployedProcess, startDeployedProcess } from './deployed-process.js';
import { TEST_IDENTITY_SECRET, testLogin } from './test-login.js';

/** A folder for files, served by the process that signs their addresses. */
const filesIn = (directory: string, url: string): Record<string, string> => ({
  HUB_OBJECTS_DIR: directory,
  HUB_OBJECTS_SECRET: 'another secret of at least thirty-two characters',
  HUB_OBJECTS_URL: `${url}/objects`,
});

/** Starts one subgraph as a process of its own, on the database of the hub under test; it believes the gateway that signs with this key. */
export async function startSubgraphProcess(name: string, publicKey: ViewerKey): Promise<DeployedProcess> {
  const files = await mkdtemp(join(tmpdir(), 'hub-files-'));
  const subgraph = await startDeployedProcess(`subgraphs/${name}/dist/main.js`, (url) => ({
    DATABASE_URL: testLogin(),
    DATABASE_CONNECTIONS: '3',
    HUB_VIEWER_PUBLIC_KEY: JSON.stringify(publicKey),
    HUB_CURSOR_SECRET: 'a secret of at least thirty-two characters',
    HUB_IDENTITY_SECRET: TEST_IDENTITY_SECRET,
    ...(name === 'incidents' && filesIn(files, url)),
  }));
  return {
    ...subgraph,
    async end(signal) {
      const code = await subgraph.end(signal);
      await rm(files, { recursive: true, force: true });
      return code;
    },
  };
}
