import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A prepared database on a server of its own, no file of which can grow beyond sixteen megabytes: to whoever writes, a disk that is full. */
export interface LimitedDatabase {
  /** As a superuser. */
  readonly url: string;
  close(): Promise<void>;
}

/** In the blocks of 512 bytes that POSIX counts in. PostgreSQL writes ahead in files of just this size, and goes on. */
const BLOCKS = 32_768;

export async function startLimitedDatabase(): Promise<LimitedDatabase> {
  const sources = join(import.meta.dirname, 'typescript-sources.mjs');
  const file = join(import.meta.dirname, 'limited-database.process.ts');
  const command = `ulimit -f ${BLOCKS} && exec "$0" "$@"`;
  const child = spawn('sh', ['-c', command, process.execPath, '--import', sources, file], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The limited database ended with ${code}.`))),
  ])) as [{ url: string }];
  return {
    url,
    async close() {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}
