import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { readPostmasterFile } from './postmaster-file.js';
import type { ServerAccount } from './server-account.js';
import { SERVER_ENVIRONMENT } from './server-environment.js';

export const SERVER_NAME = 'liaison-hub';
export const SUPERVISOR_NAME = 'liaison-hub-supervisor';

/**
 * Ties the life of PostgreSQL to that of the hub: descriptor 3 is a pipe whose other end the hub holds, and however the
 * hub ends, SIGKILL included, the pipe closes and PostgreSQL is asked for a fast shutdown. Signals meant for the hub are
 * ignored here, so that the hub can finish what it is doing before it lets go of its database.
 */
const SUPERVISOR = `
trap '' HUP INT TERM
"$@" 3<&- &
server=$!
{ read -r _; kill -INT "$server"; } <&3 2>/dev/null &
watcher=$!
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null
exit "$status"
`;

const START_MS = 60_000;
const STOP_MS = 30_000;

export interface ServerProcess {
  stop(): Promise<void>;
}

export interface ServerOptions {
  postgres: string;
  account: ServerAccount | undefined;
  data: string;
  port: number;
  settings: Record<string, string>;
  log: (line: string) => void;
}

/** Runs PostgreSQL on a cluster until stop() is called or this process ends, and resolves as soon as it takes connections. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const supervisor = spawnSupervised(options);
  const lastLines = followLog(supervisor, options.log);
  const stop = () => stopServer(supervisor);
  try {
    await waitUntilReady(supervisor, options, lastLines);
    supervisor.once('exit', (code, signal) => options.log(`PostgreSQL has ended (${code ?? signal}).`));
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function spawnSupervised({ postgres, account, data, port, settings }: ServerOptions): ChildProcess {
  const all: Record<string, string> = {
    cluster_name: SERVER_NAME,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A refused statement holds values, and so does the detail of a broken constraint: neither belongs in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [postgres, '-D', data, '-p', String(port), ...flags];
  return spawn('/bin/sh', ['-c', SUPERVISOR, SUPERVISOR_NAME, ...command], {
    ...account,
    cwd: data,
    env: SERVER_ENVIRONMENT,
    // A session of its own, out of reach of Ctrl-C in the hub's terminal.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
}

/** Hands every line of the server's log on, and keeps the last few for an error message. */
function followLog({ stdout, stderr }: ChildProcess, log: (line: string) => void): string[] {
  const lastLines: string[] = [];
  for (const stream of [stdout, stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lastLines.push(line);
      if (lastLines.length > 10) lastLines.shift();
      log(line);
    });
  }
  return lastLines;
}

async function waitUntilReady(
  supervisor: ChildProcess,
  { data, port }: ServerOptions,
  lastLines: string[],
): Promise<void> {
  let spawnError: Error | undefined;
  supervisor.once('error', (error) => {
    spawnError = error;
  });
  for (const since = Date.now(); Date.now() - since < START_MS; await wait(10)) {
    if (spawnError) throw spawnError;
    if (hasEnded(supervisor)) break;
    const file = await readPostmasterFile(data);
    // Another hub that was quicker to start here would be ready too, on a port of its own.
    if (file?.status === 'ready' && file.port === port) return;
  }
  throw new Error(`PostgreSQL did not start. The end of its log:\n${lastLines.join('\n')}`);
}

async function stopServer(supervisor: ChildProcess): Promise<void> {
  if (hasEnded(supervisor) || supervisor.pid === undefined) return;
  const end = once(supervisor, 'exit');
  (supervisor.stdio[3] as Duplex).destroy();
  if (await endsWithin(end, STOP_MS)) return;
  // An immediate shutdown loses nothing that was committed: the next start replays it.
  process.kill(-supervisor.pid, 'SIGQUIT');
  if (await endsWithin(end, STOP_MS)) return;
  process.kill(-supervisor.pid, 'SIGKILL');
  await end;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function endsWithin(end: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const patience = new AbortController();
  const tooLate = wait(milliseconds, false, { signal: patience.signal }).catch(() => false);
  const inTime = await Promise.race([end.then(() => true), tooLate]);
  patience.abort();
  return inTime;
}
