import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphs } from '@hub/schema/subgraphs';
import { generateViewerKeys } from '@hub/shared/viewer/viewer-token';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.js';
import { TEST_IDENTITY_SECRET, testLogin } from './test-login.js';

/** The hub as a deployment runs it: each subgraph a process of its own, a gateway in front, a real OpenID Connect provider. */
export interface SeparateHub {
  readonly url: string;
  readonly provider: IdentityProvider;
  /** Stops every process; gives their exit codes. */
  close(): Promise<(number | null)[]>;
}

const ROOT = join(import.meta.dirname, '../..');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Where all that these processes say is kept, to be searched for secrets when the tests are done. */
function log(): number | 'inherit' {
  const directory = process.env['HUB_CANARIES'];
  return directory ? openSync(join(directory, 'separate-hub.log'), 'a') : 'inherit';
}

/** Runs a command of docker/compose.yaml. */
function start(command: string, environment: Record<string, string>): ChildProcess {
  const said = log();
  return spawn(process.execPath, [command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'debug', HOST: '127.0.0.1', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', said, said],
  });
}

async function ready(address: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const isReady = await fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not become ready`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return child.exitCode;
}

/** A folder for files, served by the process that signs their addresses. */
const filesOf = (directory: string, port: number): Record<string, string> => ({
  HUB_OBJECTS_DIR: directory,
  HUB_OBJECTS_SECRET: 'another secret of at least thirty-two characters',
  HUB_OBJECTS_URL: `http://127.0.0.1:${port}/objects`,
});

/** Starts it on the database of the hub under test. */
export async function startSeparateHub(): Promise<SeparateHub> {
  const provider = await startIdentityProvider();
  const { privateKey, publicKey } = await generateViewerKeys();
  const files = await mkdtemp(join(tmpdir(), 'hub-files-'));
  const children: ChildProcess[] = [];
  const addresses = await Promise.all(
    subgraphs.map(async ({ name }) => {
      const port = await freePort();
      const environment = {
        PORT: String(port),
        DATABASE_URL: testLogin(),
        DATABASE_CONNECTIONS: '3',
        HUB_VIEWER_PUBLIC_KEY: JSON.stringify(publicKey),
        HUB_CURSOR_SECRET: 'a secret of at least thirty-two characters',
        HUB_IDENTITY_SECRET: TEST_IDENTITY_SECRET,
        ...(name === 'incidents' && filesOf(files, port)),
      };
      children.push(start(`subgraphs/${name}/dist/main.js`, environment));
      return [name, `http://127.0.0.1:${port}`] as const;
    }),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    PORT: String(port),
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: provider.audience,
    HUB_REQUESTS_PER_MINUTE: '1000000',
    HUB_VIEWER_PRIVATE_KEY: JSON.stringify(privateKey),
    ...Object.fromEntries(addresses.map(([name, address]) => [`HUB_${name.toUpperCase()}_URL`, address])),
  };
  children.push(start('gateway/dist/main.js', environment));
  await Promise.all([...addresses.map(([, address]) => address), url].map(ready));
  return {
    url,
    provider,
    close: async () => {
      const codes = await Promise.all(children.map(stop));
      await provider.close();
      await rm(files, { recursive: true, force: true });
      return codes;
    },
  };
}
