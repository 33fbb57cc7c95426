import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ConfigurationError } from '../../errors/configuration.error.js';
import { canReach, type ServerAccount } from './server-account.js';

/** Where root keeps what the server account cannot reach elsewhere, for instance when the hub is installed under /root. */
const HOME_OF_LAST_RESORT = '/var/lib/liaison-hub';

/** The directory asked for, or the one that stands in for it because the server account cannot reach it. */
export async function findReachablePlace(
  directory: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
): Promise<string> {
  const wanted = await makeDirectory(resolve(directory), account);
  if (!account || (await canReach(account, wanted))) return wanted;
  if ((await readdir(wanted)).length > 0) {
    throw new ConfigurationError(
      `The database directory ${wanted} is not empty and the account postgres, as which the database runs for root, cannot reach it: open the way with chmod o+x, or choose another directory.`,
    );
  }
  const name = `${basename(wanted)}-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  const instead = await makePlaceOfLastResort(name);
  log(`The account postgres cannot reach ${wanted}: its data is kept in ${instead}.`);
  return instead;
}

/** A directory that belongs to root and that everyone can pass through: nobody else can have prepared it. */
export async function makePlaceOfLastResort(name: string): Promise<string> {
  const place = join(HOME_OF_LAST_RESORT, name);
  await makeDirectory(place, undefined);
  await Promise.all([chmod(HOME_OF_LAST_RESORT, 0o755), chmod(place, 0o755)]);
  return place;
}

async function makeDirectory(path: string, account: ServerAccount | undefined): Promise<string> {
  try {
    await mkdir(path, { recursive: true });
    // What is still empty can be handed over; anything else keeps its owner.
    if (account && (await readdir(path)).length === 0) await chown(path, account.uid, account.gid);
    // The one name by which a server that is already running there can be recognised.
    return await realpath(path);
  } catch (error) {
    throw new ConfigurationError(
      `The database directory ${path} cannot be used (${(error as NodeJS.ErrnoException).code}): choose one that the hub may write to.`,
      { cause: error },
    );
  }
}
