import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A hub of its own, as `npm start` runs it, for a measurement. */
export interface HubProcess {
  readonly hub: ChildProcess;
  readonly url: string;
}

/** Starts a hub on the data of a directory, and waits until it answers; without limits on who asks how much, unless they are given. */
export async function startHubProcess(
  directory: string,
  limits: Readonly<Record<string, string>> = {},
): Promise<HubProcess> {
  const hub = spawn(process.execPath, ['gateway/dist/main.js'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HUB_DATA_DIR: directory,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      HUB_REQUESTS_PER_MINUTE: '1000000',
      HUB_RECORDS_PER_MINUTE: '1000000000',
      HUB_OPERATIONS_AT_ONCE: '1000',
      HUB_SYSTEMS_ASK: 'anything',
      ...limits,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of hub.stdout ?? []) {
    said += chunk;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (url) return { hub, url: url[0] };
  }
  throw new Error('The hub did not start.');
}

/** Posts a body as JSON and gives the answer. */
export const post = async (url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> =>
  (
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  ).json();

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
