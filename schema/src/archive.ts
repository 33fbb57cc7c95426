import { randomUUID } from 'node:crypto';
import { archiveIncidents } from '@hub/incidents/archive/archive-incidents';
import { ownDatabaseUrl } from '@hub/shared/database/own-database-url';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import pg from 'pg';
import { readArchivingEnvironment } from './environment.js';

/** Under row-level security a login without this right would find nothing to do, and say so as if all were well. */
async function assertPassesRowLevelSecurity(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    'select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)',
  );
  if (rowCount === 0)
    throw new ConfigurationError('ADMIN_DATABASE_URL needs a login that passes row-level security (BYPASSRLS).');
}

/** `npm run archive`: archives the incidents whose retention has passed. Idempotent; run it as often as you like, daily for instance. */
try {
  const { ADMIN_DATABASE_URL, HUB_DATA_DIR, HUB_ARCHIVE_AFTER_YEARS } = readArchivingEnvironment();
  const client = new pg.Client({ connectionString: ADMIN_DATABASE_URL ?? (await ownDatabaseUrl(HUB_DATA_DIR)) });
  await client.connect().catch((fault: Error) => {
    throw new ConfigurationError(
      `The database cannot be reached (${fault.message}); with a database of its own, the hub must run.`,
    );
  });
  try {
    await assertPassesRowLevelSecurity(client);
    const before = new Date();
    before.setUTCFullYear(before.getUTCFullYear() - HUB_ARCHIVE_AFTER_YEARS);
    const archived = await archiveIncidents(client, { before, requestId: `archive-${randomUUID()}` });
    process.stdout.write(`Archived ${archived} incidents that ended before ${before.toISOString()}.\n`);
  } finally {
    await client.end();
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
