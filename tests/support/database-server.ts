import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A PostgreSQL of a test's own on a directory that outlives it. */
export interface DatabaseServer {
  /** As a superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface DatabaseServerOptions {
  readonly directory: string;
  /** Any free one when absent. */
  readonly port?: string;
  /** Beyond which none of its files can be written, as on a disk that is full there; in kilobytes. */
  readonly limit?: number;
}

/** In the blocks of 512 bytes that POSIX counts in. */
const blocksOf = (kilobytes: number): number => kilobytes * 2;

export async function startDatabaseServer({ directory, port, limit }: DatabaseServerOptions): Promise<DatabaseServer> {
  const sources = join(import.meta.dirname, 'typescript-sources.mjs');
  const file = join(import.meta.dirname, 'database-server.process.ts');
  const command = `${limit ? `ulimit -f ${blocksOf(limit)} && ` : ''}exec "$0" "$@"`;
  const child = spawn(
    'sh',
    ['-c', command, process.execPath, '--import', sources, file, directory, ...(port ? [port] : [])],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The database server ended with ${code}.`))),
  ])) as [{ url: string }];
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}
