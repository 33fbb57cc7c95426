import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Environment } from '../environment.js';
import { keptSecret } from '../kept-secret.js';
import { secret } from '../secret.js';
import type { Undo } from '../undo.js';
import { withLogin } from '../with-login.js';
import type { HubDatabase } from './hub-database.js';

/** Each of the four subgraphs answers requests from one pool, and does what is done apart from them from another. */
const POOLS = 8;
/** For commands that run beside the hub, and for whoever looks inside. */
const OTHERS = 120;

/**
 * A PostgreSQL of the hub's own with sample data, for a machine that has nothing. The first time it takes long: whoever waits is told in words
 * what is being done.
 */
export async function ownDatabase(
  { HUB_DATA_DIR, HUB_SUBGRAPH_CONNECTIONS: connections }: Environment,
  log: Logger,
  undo: Undo,
  tell: (line: string) => void,
): Promise<HubDatabase> {
  tell(`Starting PostgreSQL in ${resolve(HUB_DATA_DIR)} …`);
  const { startEmbeddedDatabase } = await import('@hub/shared/database/embedded-database');
  const { prepareDatabase } = await import('@hub/schema/prepare-database');
  const { loadSample } = await import('@hub/schema/sample/load-sample');
  const { url, stop } = await startEmbeddedDatabase({
    directory: HUB_DATA_DIR,
    settings: { max_connections: String(connections * POOLS + OTHERS) },
    log: (line) => log.debug({ line }, 'postgresql'),
  });
  undo.push(stop);
  // For whoever wants to look inside with a PostgreSQL client.
  await writeFile(join(HUB_DATA_DIR, 'database-url'), `${url}\n`, { mode: 0o600 });
  const passwords = new Map<string, string>();
  const passwordOf = (subgraph: string): string => {
    const password = passwords.get(subgraph) ?? secret();
    passwords.set(subgraph, password);
    return password;
  };
  const identitySecret = secret();
  tell('Preparing its schemas and rights …');
  await prepareDatabase({ adminUrl: url, passwordOf, identitySecret });
  await loadSample({ adminUrl: url, log: (line) => tell(`Sample data: ${line}.`) });
  return {
    urlOf: (subgraph) => withLogin(url, subgraph, passwordOf(subgraph)),
    // A system keeps its last cursor, and goes on from it after a restart.
    cursorSecret: await keptSecret(join(HUB_DATA_DIR, 'cursor-secret')),
    identitySecret,
    auditAnchor: join(HUB_DATA_DIR, 'audit-anchor.jsonl'),
    ownFiles: join(HUB_DATA_DIR, 'objects'),
  };
}
