import { ConfigurationError } from '@hub/shared/errors/configuration.error';

/** The database to fill: ADMIN_DATABASE_URL, or DATABASE_URL where that is an administrator's. */
export function readSampleDatabaseUrl(source: NodeJS.ProcessEnv = process.env): string {
  const url = source['ADMIN_DATABASE_URL'] ?? source['DATABASE_URL'];
  if (!url?.startsWith('postgres'))
    throw new ConfigurationError(
      'ADMIN_DATABASE_URL is needed: the URL of PostgreSQL with a login that bypasses row-level security.',
    );
  return url;
}
