import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Environment } from '../environment.js';
import { keptSecret } from '../kept-secret.js';
import { secret } from '../secret.js';
import type { Undo } from '../undo.js';
import { withLogin } from '../with-login.js';
import type { HubDatabase } from './hub-database.js';

/** A PostgreSQL of the hub's own with sample data, for a machine that has nothing. */
export async function ownDatabase({ HUB_DATA_DIR }: Environment, log: Logger, undo: Undo): Promise<HubDatabase> {
  const { startEmbeddedDatabase } = await import('@hub/shared/database/embedded-database');
  const { prepareDatabase } = await import('@hub/schema/prepare-database');
  const { loadSample } = await import('@hub/schema/sample/load-sample');
  const { url, stop } = await startEmbeddedDatabase({
    directory: HUB_DATA_DIR,
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
  await prepareDatabase({ adminUrl: url, passwordOf, identitySecret });
  await loadSample({ adminUrl: url, log: (line) => log.debug({ line }, 'sample') });
  return {
    urlOf: (subgraph) => withLogin(url, subgraph, passwordOf(subgraph)),
    // A system keeps its last cursor, and goes on from it after a restart.
    cursorSecret: await keptSecret(join(HUB_DATA_DIR, 'cursor-secret')),
    identitySecret,
    auditAnchor: join(HUB_DATA_DIR, 'audit-anchor.jsonl'),
    ownFiles: join(HUB_DATA_DIR, 'objects'),
  };
}
