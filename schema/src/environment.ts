import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { z } from 'zod';

const variables = z.object({
  ADMIN_DATABASE_URL: z
    .string({ error: 'is needed: the URL of PostgreSQL with a login that may create schemas and roles' })
    .startsWith('postgres'),
  HUB_SUBGRAPH_PASSWORD: z
    .string({ error: 'is needed: the password the logins of the subgraphs get' })
    .min(16, 'needs at least 16 characters'),
  HUB_IDENTITY_SECRET: z
    .string({ error: 'is needed: the secret the subgraphs sign with who is asking' })
    .min(32, 'needs at least 32 characters'),
});

export type MigrationEnvironment = z.infer<typeof variables>;

/** Reads the environment of the migration command; throws one sentence per wrong variable, all at once. */
export function readMigrationEnvironment(source: NodeJS.ProcessEnv = process.env): MigrationEnvironment {
  const result = variables.safeParse(source);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
  );
}

/** The database the migration generator talks to: any PostgreSQL, it is not changed. */
export function readAdminDatabaseUrl(source: NodeJS.ProcessEnv = process.env): string | undefined {
  return source['ADMIN_DATABASE_URL'];
}
