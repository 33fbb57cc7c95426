import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** A process of the hub as docker/compose.yaml runs it. */
export interface DeployedProcess {
  readonly url: string;
  /** Until it says that it can answer. */
  ready(): Promise<void>;
  /** Ends it as a platform would, or at once and without a word; gives its exit code, null when it had no time for one. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const ROOT = join(import.meta.dirname, '../..');

/** Where all that these processes say is kept, to be searched for secrets when the tests are done. */
function log(): number | 'inherit' {
  const directory = process.env['HUB_CANARIES'];
  return directory ? openSync(join(directory, 'separate-hub.log'), 'a') : 'inherit';
}

async function ready(address: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const isReady = await fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error(`${address} did not become ready`);
}

/** Starts a command of the build on a port of its own; where that is, its environment may need to know. */
export async function startDeployedProcess(
  command: string,
  environmentAt: (url: string) => Readonly<Record<string, string>>,
): Promise<DeployedProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const said = log();
  const child = spawn(process.execPath, [command], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'debug',
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_ENV: 'production',
      ...environmentAt(url),
    },
    stdio: ['ignore', said, said],
  });
  return {
    url,
    ready: () => ready(url),
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}
