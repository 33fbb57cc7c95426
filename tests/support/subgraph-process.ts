import type { ViewerKey } from '@hub/shared/viewer/viewer-token';
import { type DeployedProcess, startDeployedProcess } from './deployed-process.js';
import { TEST_IDENTITY_SECRET, testLogin } from './test-login.js';

/** Starts one subgraph as a process of its own, on the database of the hub under test; it believes the gateway that signs with this key. */
export function startSubgraphProcess(name: string, publicKey: ViewerKey): Promise<DeployedProcess> {
  return startDeployedProcess(`subgraphs/${name}/dist/main.js`, {
    DATABASE_URL: testLogin(),
    DATABASE_CONNECTIONS: '3',
    HUB_VIEWER_PUBLIC_KEY: JSON.stringify(publicKey),
    HUB_CURSOR_SECRET: 'a secret of at least thirty-two characters',
    HUB_IDENTITY_SECRET: TEST_IDENTITY_SECRET,
  });
}
