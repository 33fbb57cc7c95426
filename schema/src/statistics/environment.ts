import { ConfigurationError } from '@hub/shared/errors/configuration.error';

/** The database whose figures are released, with a login that passes row-level security. */
export function readAdministratorUrl(source: NodeJS.ProcessEnv = process.env): string {
  const url = source['ADMIN_DATABASE_URL'];
  if (!url?.startsWith('postgres'))
    throw new ConfigurationError('ADMIN_DATABASE_URL is needed: the URL of PostgreSQL with an administrator’s login.');
  return url;
}
