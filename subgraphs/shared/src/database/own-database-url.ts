import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../errors/configuration.error.js';

/** Where a hub with a PostgreSQL of its own says how to reach it. */
export async function ownDatabaseUrl(
  directory: string,
  otherwise = "ADMIN_DATABASE_URL is needed: an administrator's login.",
): Promise<string> {
  try {
    return (await readFile(join(directory, 'database-url'), 'utf8')).trim();
  } catch {
    throw new ConfigurationError(`${otherwise} (${directory} holds no database of the hub's own.)`);
  }
}
