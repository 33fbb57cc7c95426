import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Difference, Progress } from './difference.js';
import type { SearchOrder, SearchReport } from './search.process.js';

/** Processes that search for differences side by side; each has worlds of its own, on one server. */
export interface Searchers {
  /** Searches as ordered, one process after the other taking the next; rejects when a search itself fails. */
  search(order: SearchOrder, onProgress?: (progress: Progress) => void): Promise<Difference | undefined>;
  close(): Promise<void>;
}

const SOURCES = join(import.meta.dirname, '../support/typescript-sources.mjs');

interface Waiting {
  readonly order: SearchOrder;
  readonly onProgress: (progress: Progress) => void;
  readonly resolve: (difference: Difference | undefined) => void;
  readonly reject: (fault: Error) => void;
}

interface Searcher {
  readonly child: ChildProcess;
  readonly waiting: Map<string, Waiting>;
  /** Where its worlds are, once there are any. */
  readonly server: Promise<string>;
}

/** Starts one, with worlds on a server that is open already or on one of its own. */
function startSearcher(known?: string): Searcher {
  const child = fork(join(import.meta.dirname, 'search.process.ts'), {
    execArgv: ['--import', SOURCES],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      HUB_PREPARED_CLUSTER: process.env['HUB_PREPARED_CLUSTER'],
      ...(known && { WORLD_SERVER: known }),
    },
  });
  const waiting = new Map<string, Waiting>();
  const server = Promise.withResolvers<string>();
  server.promise.catch(() => {});
  const failAll = (fault: string): void => {
    server.reject(new Error(fault));
    for (const { reject } of waiting.values()) reject(new Error(fault));
    waiting.clear();
  };
  child.on('message', (said: SearchReport) => {
    if ('fault' in said) return failAll(said.fault);
    if ('server' in said) return server.resolve(said.server);
    if ('progress' in said) return waiting.get(said.progress.member)?.onProgress(said.progress);
    waiting.get(said.done.member)?.resolve(said.difference ?? undefined);
    waiting.delete(said.done.member);
  });
  child.once('exit', (code) => failAll(`A search ended with ${code}.`));
  return { child, waiting, server: server.promise };
}

/** Starts as many as asked for, all on the server of the first. One process searches for any member once at a time. */
export function openSearchers(count: number): Searchers {
  const first = startSearcher();
  const others = Array.from({ length: count - 1 }, async () => startSearcher(await first.server));
  for (const other of others) other.catch(() => {});
  const searchers = [first, ...others];
  let ordered = 0;
  return {
    async search(order, onProgress = () => {}) {
      const { promise, resolve, reject } = Promise.withResolvers<Difference | undefined>();
      const next = searchers[ordered % count] as Searcher | Promise<Searcher>;
      ordered += 1;
      const { child, waiting } = await next;
      if (waiting.has(order.member)) throw new Error(`Somebody searches for ${order.member} already.`);
      waiting.set(order.member, { order, onProgress, resolve, reject });
      child.send(order);
      return promise;
    },
    async close() {
      await Promise.all(others.map(async (other) => end(await other)));
      await end(first);
    },
  };
}

async function end({ child }: Searcher): Promise<void> {
  if (child.exitCode !== null) return;
  child.disconnect();
  await once(child, 'exit');
}
