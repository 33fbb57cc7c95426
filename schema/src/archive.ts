import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { archiveIncidents } from '@hub/incidents/archive/archive-incidents';
import { eraseAgain } from '@hub/incidents/archive/erase-again';
import { eraseIncidents } from '@hub/incidents/archive/erase-incidents';
import { forgetRemovals } from '@hub/incidents/archive/forget-removals';
import { forgetWhatWasSaid } from '@hub/incidents/archive/forget-what-was-said';
import { fileAnchor } from '@hub/shared/audit/chain/file-anchor';
import { ownDatabaseUrl } from '@hub/shared/database/own-database-url';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import pg from 'pg';
import { assertPassesRowSecurity } from './assert-passes-row-security.js';
import { readArchivingEnvironment } from './environment.js';

function yearsAgo(years: number): Date {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - years);
  return day;
}

function daysAgo(days: number): Date {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - days);
  return day;
}

/** The incidents the worker that seals the access log has written down as erased, outside the database. */
async function erasedBefore(anchor: string): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { type, id } of fileAnchor(anchor).erasures()) if (type === 'Incident') ids.add(id);
  return [...ids];
}

/**
 * `npm run archive`: archives the incidents whose time is over, erases those whose retention has passed and what was never finished, and erases
 * again what a restored backup has brought back, in this order: what its retention erases is left for figures and not taken back. Then it
 * forgets what was said of records that are gone, and removals of long ago. Idempotent;
 * run it as often as you like, daily for instance, and after a restore before the hub starts.
 */
try {
  const environment = readArchivingEnvironment();
  const { ADMIN_DATABASE_URL, HUB_DATA_DIR, HUB_AUDIT_ANCHOR } = environment;
  const client = new pg.Client({ connectionString: ADMIN_DATABASE_URL ?? (await ownDatabaseUrl(HUB_DATA_DIR)) });
  await client.connect().catch((fault: Error) => {
    throw new ConfigurationError(
      `The database cannot be reached (${fault.message}); with a database of its own, the hub must run.`,
    );
  });
  try {
    await assertPassesRowSecurity(client, 'Incidents are archived');
    const before = yearsAgo(environment.HUB_ARCHIVE_AFTER_YEARS);
    const retention = {
      before: yearsAgo(environment.HUB_ERASE_AFTER_YEARS),
      untouchedSince: daysAgo(environment.HUB_ERASE_UNFINISHED_AFTER_DAYS),
    };
    const requestId = `archive-${randomUUID()}`;
    const ids = await erasedBefore(HUB_AUDIT_ANCHOR ?? join(HUB_DATA_DIR, 'audit-anchor.jsonl'));
    const archived = await archiveIncidents(client, { before, requestId });
    const { erased, takenBack } = await eraseIncidents(client, { ...retention, requestId });
    const again = await eraseAgain(client, { ids, requestId });
    await forgetWhatWasSaid(client);
    const removals = await forgetRemovals(client, daysAgo(environment.HUB_FORGET_REMOVALS_AFTER_DAYS));
    process.stdout.write(
      `Archived ${archived} incidents that ended, and were declared, before ${before.toISOString()}.\n`,
    );
    process.stdout.write(
      `Erased ${again} incidents again that a backup had brought back, of ${ids.length} that were ever erased.\n`,
    );
    process.stdout.write(
      `Erased ${erased} incidents whose retention has passed, took back ${takenBack} that nobody finished.\n`,
    );
    process.stdout.write(`Forgot ${removals} removals that every copy has had the time to follow.\n`);
  } finally {
    await client.end();
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
