import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { archiveIncidents } from '@hub/incidents/archive/archive-incidents';
import { eraseAgain } from '@hub/incidents/archive/erase-again';
import { fileAnchor } from '@hub/shared/audit/chain/file-anchor';
import { ownDatabaseUrl } from '@hub/shared/database/own-database-url';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import pg from 'pg';
import { assertPassesRowSecurity } from './assert-passes-row-security.js';
import { readArchivingEnvironment } from './environment.js';

/** The incidents the worker that seals the access log has written down as erased, outside the database. */
async function erasedBefore(anchor: string): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { type, id } of fileAnchor(anchor).erasures()) if (type === 'Incident') ids.add(id);
  return [...ids];
}

/**
 * `npm run archive`: archives the incidents whose retention has passed, and erases again what a restored backup has brought back. Idempotent;
 * run it as often as you like, daily for instance, and after a restore before the hub starts.
 */
try {
  const { ADMIN_DATABASE_URL, HUB_DATA_DIR, HUB_AUDIT_ANCHOR, HUB_ARCHIVE_AFTER_YEARS } = readArchivingEnvironment();
  const client = new pg.Client({ connectionString: ADMIN_DATABASE_URL ?? (await ownDatabaseUrl(HUB_DATA_DIR)) });
  await client.connect().catch((fault: Error) => {
    throw new ConfigurationError(
      `The database cannot be reached (${fault.message}); with a database of its own, the hub must run.`,
    );
  });
  try {
    await assertPassesRowSecurity(client, 'Incidents are archived');
    const before = new Date();
    before.setUTCFullYear(before.getUTCFullYear() - HUB_ARCHIVE_AFTER_YEARS);
    const requestId = `archive-${randomUUID()}`;
    const ids = await erasedBefore(HUB_AUDIT_ANCHOR ?? join(HUB_DATA_DIR, 'audit-anchor.jsonl'));
    const erased = await eraseAgain(client, { ids, requestId });
    const archived = await archiveIncidents(client, { before, requestId });
    process.stdout.write(`Archived ${archived} incidents that ended before ${before.toISOString()}.\n`);
    process.stdout.write(
      `Erased ${erased} incidents again that a backup had brought back, of ${ids.length} that were ever erased.\n`,
    );
  } finally {
    await client.end();
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
