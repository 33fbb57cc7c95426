import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../errors/configuration.error.js';
import type { PostgresPrograms } from './postgres-programs.js';
import type { ServerAccount } from './server-account.js';
import { SERVER_ENVIRONMENT } from './server-environment.js';

const run = promisify(execFile);
const UNFINISHED = '.initialising-';

/** The files of one PostgreSQL server, and the word that opens it. */
export interface Cluster {
  data: string;
  password: string;
}

interface Options {
  programs: PostgresPrograms;
  account: ServerAccount | undefined;
  durable: boolean;
}

/** The cluster kept in a directory: the one that is there, or a new one if the directory is empty. */
export async function openCluster(directory: string, options: Options): Promise<Cluster> {
  const home = join(directory, `postgresql-${options.programs.majorVersion}`);
  if (!existsSync(home)) {
    refuseForeignFiles(directory, await readdir(directory));
    await initialise(directory, home, options);
  }
  return { data: join(home, 'cluster'), password: (await readFile(join(home, 'password'), 'utf8')).trim() };
}

function refuseForeignFiles(directory: string, entries: string[]): void {
  const older = entries.find((entry) => /^postgresql-\d+$/.test(entry));
  if (older) {
    throw new ConfigurationError(
      `The database directory ${directory} holds ${older}, which this version of the hub cannot read: dump it with the version that wrote it, or choose another directory.`,
    );
  }
  // A file system of its own comes with lost+found.
  if (entries.some((entry) => !entry.startsWith(UNFINISHED) && entry !== 'lost+found')) {
    throw new ConfigurationError(
      `The database directory ${directory} is not empty and holds no database of the hub: choose an empty or a new directory.`,
    );
  }
}

/** Made aside and moved into place at the end, so that a start broken off half-way leaves nothing that looks complete. */
async function initialise(directory: string, home: string, { programs, account, durable }: Options): Promise<void> {
  const unfinished = join(directory, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  const passwordFile = join(unfinished, 'password');
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (account) for (const path of [unfinished, passwordFile]) await chown(path, account.uid, account.gid);
    await run(
      programs.initdb,
      [
        `--pgdata=${join(unfinished, 'cluster')}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Built into PostgreSQL: knows é from É on every machine, and sorts by code point whatever the machine has installed.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: unfinished, env: SERVER_ENVIRONMENT },
    );
    await rename(unfinished, home);
  } catch (error) {
    // Another start may have been quicker: then its cluster is the cluster.
    if (!existsSync(home)) throw error;
  } finally {
    await removeUnfinished(directory);
  }
}

async function removeUnfinished(directory: string): Promise<void> {
  for (const entry of await readdir(directory)) {
    if (entry.startsWith(UNFINISHED)) await rm(join(directory, entry), { recursive: true, force: true });
  }
}
