import { openCluster } from './embedded/cluster.js';
import { findFreePort } from './embedded/free-port.js';
import { findPostgresPrograms } from './embedded/postgres-programs.js';
import { clearPreviousServer } from './embedded/previous-server.js';
import { findReachablePlace } from './embedded/reachable-place.js';
import { findServerAccount } from './embedded/server-account.js';
import { startServer } from './embedded/server-process.js';

/** What makes a throw-away cluster fast: it need not survive the machine. */
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface EmbeddedDatabaseOptions {
  /** Made if it is not there; otherwise empty, or what an earlier start left. */
  directory: string;
  /** On 127.0.0.1; any free one if left out. */
  port?: number;
  /** Receives every line of PostgreSQL's log. */
  log: (line: string) => void;
  /** false for tests: quicker, and lost if the machine stops. */
  durable?: boolean;
  /** Further PostgreSQL settings, for instance `max_connections`. */
  settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  /** As the superuser `postgres`, to the database `postgres`. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL that came with `npm install`, for a hub that has no other database.
 * It listens on this machine only, keeps its data from start to start, and ends when this process ends.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { log, durable = true } = options;
  const account = await findServerAccount();
  const programs = await findPostgresPrograms(account);
  const directory = await findReachablePlace(options.directory, account, log);
  const { data, password } = await openCluster(directory, { programs, account, durable });
  await clearPreviousServer(data, log);
  const port = await findFreePort(options.port);
  const settings = { ...(durable ? {} : THROW_AWAY), ...options.settings };
  const { stop } = await startServer({ postgres: programs.postgres, account, data, port, settings, log });
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}
