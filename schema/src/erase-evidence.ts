import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { eraseEvidence } from '@hub/incidents/evidence/erase-evidence';
import { ownDatabaseUrl } from '@hub/shared/database/own-database-url';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { openObjectStore } from '@hub/shared/objects/environment';
import type { ObjectStore } from '@hub/shared/objects/object-store';
import pg from 'pg';
import { pino } from 'pino';
import { assertPassesRowSecurity } from './assert-passes-row-security.js';
import { readErasingEnvironment } from './environment.js';

/** The store the hub uses: it signs nothing here, so the secret of its addresses is of no account. */
async function storeOf(directory: string): Promise<ObjectStore> {
  const own = { directory: join(directory, 'objects'), secret: randomUUID(), url: '' };
  const store = await openObjectStore(pino({ level: 'silent' }), own);
  if (!store) throw new ConfigurationError('There is no store to erase from.');
  return store;
}

/** `npm run evidence:erase`: erases the evidence whose time is over. Idempotent; run it daily. */
try {
  const { ADMIN_DATABASE_URL, HUB_DATA_DIR } = readErasingEnvironment();
  const store = await storeOf(HUB_DATA_DIR);
  const client = new pg.Client({ connectionString: ADMIN_DATABASE_URL ?? (await ownDatabaseUrl(HUB_DATA_DIR)) });
  await client.connect().catch((fault: Error) => {
    throw new ConfigurationError(
      `The database cannot be reached (${fault.message}); with a database of its own, the hub must run.`,
    );
  });
  try {
    await assertPassesRowSecurity(client, 'Evidence is erased');
    const erased = await eraseEvidence(client, { store, requestId: `erase-${randomUUID()}`, now: new Date() });
    process.stdout.write(`Erased ${erased} pieces of evidence.\n`);
  } finally {
    await client.end();
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
