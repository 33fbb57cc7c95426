import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Difference, Progress } from './difference.js';
import type { SearchOrder, SearchReport } from './search.process.js';

/** Processes that search for differences side by side; each has worlds of its own. */
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

function searcher(): { readonly child: ChildProcess; readonly waiting: Map<string, Waiting> } {
  const child = fork(join(import.meta.dirname, 'search.process.ts'), {
    execArgv: ['--import', SOURCES],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      HUB_PREPARED_CLUSTER: process.env['HUB_PREPARED_CLUSTER'],
    },
  });
  const waiting = new Map<string, Waiting>();
  const failAll = (fault: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(fault));
    waiting.clear();
  };
  child.on('message', (said: SearchReport) => {
    if ('fault' in said) return failAll(said.fault);
    if ('progress' in said) return waiting.get(said.progress.member)?.onProgress(said.progress);
    waiting.get(said.done.member)?.resolve(said.difference ?? undefined);
    waiting.delete(said.done.member);
  });
  child.once('exit', (code) => failAll(`A search ended with ${code}.`));
  return { child, waiting };
}

/** Starts as many as asked for. One process searches for any member once at a time. */
export function openSearchers(count: number): Searchers {
  const searchers = Array.from({ length: count }, searcher);
  let ordered = 0;
  return {
    search(order, onProgress = () => {}) {
      const { promise, resolve, reject } = Promise.withResolvers<Difference | undefined>();
      const next = searchers[ordered % count] as (typeof searchers)[number];
      ordered += 1;
      if (next.waiting.has(order.member)) throw new Error(`Somebody searches for ${order.member} already.`);
      next.waiting.set(order.member, { order, onProgress, resolve, reject });
      next.child.send(order);
      return promise;
    },
    async close() {
      await Promise.all(
        searchers.map(async ({ child }) => {
          if (child.exitCode !== null) return;
          child.disconnect();
          await once(child, 'exit');
        }),
      );
    },
  };
}
