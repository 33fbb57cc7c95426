import { releaseStatistics } from '@hub/incidents/statistics/release/release-statistics';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import pg from 'pg';
import { assertPassesRowSecurity } from '../assert-passes-row-security.js';
import { readAdministratorUrl } from './environment.js';

/** `npm run statistics:release`: counts, protects and freezes the figures as the next vintage. */
async function release(): Promise<void> {
  const client = new pg.Client({ connectionString: readAdministratorUrl() });
  await client.connect();
  try {
    // One state of the database for every figure of a vintage.
    await client.query('begin isolation level repeatable read');
    await assertPassesRowSecurity(client, 'Figures are released');
    const { vintage } = await releaseStatistics(client, (line) => void process.stdout.write(`${line}\n`));
    await client.query('commit');
    process.stdout.write(`Vintage ${vintage} is released.\n`);
  } finally {
    await client.end();
  }
}

try {
  await release();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
