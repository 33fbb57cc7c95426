import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a gateway's own process tells of itself. */
export interface Watch {
  /** Processor time spent since it was last asked, in milliseconds: what a request cost, however busy the machine is. */
  readonly cpuMs: number;
  /** Longest time since it was last asked in which it could serve nobody, in milliseconds. */
  readonly eventLoopDelayMs: number;
  /** Statements its subgraphs sent to the database since it was last asked. */
  readonly statements: number;
  /** What every object inherits: `Object.prototype`, by name. */
  readonly inherited: readonly string[];
}

/** A gateway over the full graph in a process of its own, with the four subgraphs in it, whose log and whose state a test can read. */
export interface WatchedGateway {
  readonly url: string;
  /** Every line it has written to its standard output. */
  readonly logLines: () => readonly string[];
  /** The lines it wrote since it had written so many, once there are as many as expected; a line follows its answer. */
  logLinesSince(before: number, expected: number): Promise<readonly string[]>;
  look(): Promise<Watch>;
  /** Memory in use once everything that is not needed has been given back. */
  heapMegabytes(): Promise<number>;
  /** Does nothing for so long; it serves nobody meanwhile. */
  standStill(milliseconds: number): Promise<void>;
  /** Stops watching until it is looked at again. */
  rest(): Promise<void>;
  /** Does not keep this process from ending, which ends it as well. */
  unref(): void;
  close(): Promise<void>;
}

export interface WatchedGatewayOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** A file to hold every place it opened a connection to, once it has ended. */
  readonly recordConnections?: string;
}

/** Starts it on the database of the hub under test; anybody may sign in as a demo member. */
export async function startWatchedGateway(options: WatchedGatewayOptions = {}): Promise<WatchedGateway> {
  const { environment, recordConnections } = options;
  const preloaded = ['typescript-sources.mjs', ...(recordConnections ? ['record-connections.mjs'] : [])];
  const child = fork(join(import.meta.dirname, 'watched-gateway.process.ts'), {
    execArgv: ['--expose-gc', ...preloaded.flatMap((file) => ['--import', join(import.meta.dirname, file)])],
    env: { ...process.env, NODE_ENV: 'production', RECORD_CONNECTIONS: recordConnections, ...environment },
    silent: true,
  });
  const lines: string[] = [];
  let unfinished = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const [next = '', ...more] = (unfinished + chunk).split('\n');
    lines.push(...[next, ...more].slice(0, -1));
    unfinished = more.at(-1) ?? next;
  });
  child.stderr?.pipe(process.stderr);
  const { url } = await answerOf<{ url: string }>(child);
  const ask = <T>(what: string | number): Promise<T> => {
    const answer = answerOf<T>(child);
    child.send(what);
    return answer;
  };
  return {
    url,
    logLines: () => lines,
    async logLinesSince(before, expected) {
      while (lines.length < before + expected) await pause(10);
      // One that should not be there would follow at once.
      await pause(50);
      return lines.slice(before);
    },
    look: () => ask<Watch>('look'),
    heapMegabytes: () => ask<number>('heap'),
    standStill: (milliseconds) => ask<void>(milliseconds),
    rest: () => ask<void>('rest'),
    unref() {
      child.unref();
      for (const each of [child.channel, child.stdin, child.stdout, child.stderr])
        (each as { unref?(): void } | null)?.unref?.();
    },
    async close() {
      child.send('stop');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The watched gateway ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}
