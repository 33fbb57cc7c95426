import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { readMigrationEnvironment } from './environment.js';
import { prepareDatabase } from './prepare-database.js';

/** `npm run migrate`: brings the database of a deployment to the present version. Idempotent; run it before the processes start. */
try {
  const { ADMIN_DATABASE_URL, HUB_SUBGRAPH_PASSWORD, HUB_IDENTITY_SECRET } = readMigrationEnvironment();
  await prepareDatabase({
    adminUrl: ADMIN_DATABASE_URL,
    passwordOf: () => HUB_SUBGRAPH_PASSWORD,
    identitySecret: HUB_IDENTITY_SECRET,
  });
  process.stdout.write('The database is at the present version.\n');
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
