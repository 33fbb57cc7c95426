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

function read<S extends z.ZodType>(schema: S, source: NodeJS.ProcessEnv): z.infer<S> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
  );
}

export type MigrationEnvironment = z.infer<typeof variables>;

/** Reads the environment of the migration command; throws one sentence per wrong variable, all at once. */
export function readMigrationEnvironment(source: NodeJS.ProcessEnv = process.env): MigrationEnvironment {
  return read(variables, source);
}

/** The database the migration generator talks to: any PostgreSQL, it is not changed. */
export function readAdminDatabaseUrl(source: NodeJS.ProcessEnv = process.env): string | undefined {
  return source['ADMIN_DATABASE_URL'];
}

const archiving = z.object({
  ADMIN_DATABASE_URL: z.string().startsWith('postgres', 'is the URL of PostgreSQL').optional(),
  HUB_DATA_DIR: z.string().default('.data'),
  HUB_AUDIT_ANCHOR: z.string().optional(),
  HUB_ARCHIVE_AFTER_YEARS: z.coerce.number({ error: 'is a number of years' }).int().min(1).max(100).default(10),
  HUB_ERASE_AFTER_YEARS: z.coerce.number({ error: 'is a number of years' }).int().min(1).max(100).default(20),
  HUB_ERASE_UNFINISHED_AFTER_DAYS: z.coerce
    .number({ error: 'is a number of days' })
    .int()
    .min(1)
    .max(36_500)
    .default(60),
  HUB_FORGET_REMOVALS_AFTER_DAYS: z.coerce
    .number({ error: 'is a number of days' })
    .int()
    .min(7)
    .max(36_500)
    .default(365),
});

/** The environment of `npm run archive`. */
export function readArchivingEnvironment(source: NodeJS.ProcessEnv = process.env): z.infer<typeof archiving> {
  return read(archiving, source);
}

const importing = z
  .object({
    DATABASE_URL: z.string().startsWith('postgres', 'is the URL of PostgreSQL').optional(),
    HUB_DATA_DIR: z.string().default('.data'),
    HUB_SUBGRAPH_PASSWORD: z.string().optional(),
    HUB_IDENTITY_SECRET: z.string().optional(),
  })
  .refine(({ DATABASE_URL, HUB_SUBGRAPH_PASSWORD }) => !DATABASE_URL || HUB_SUBGRAPH_PASSWORD, {
    path: ['HUB_SUBGRAPH_PASSWORD'],
    error: 'is needed with DATABASE_URL',
  })
  .refine(({ DATABASE_URL, HUB_IDENTITY_SECRET }) => !DATABASE_URL || HUB_IDENTITY_SECRET, {
    path: ['HUB_IDENTITY_SECRET'],
    error: 'is needed with DATABASE_URL',
  });

export type ImportEnvironment = z.infer<typeof importing>;

/** The environment of `npm run import`: the hub's own, as far as it is needed. */
export function readImportEnvironment(source: NodeJS.ProcessEnv = process.env): ImportEnvironment {
  return read(importing, source);
}

const erasing = archiving.pick({ ADMIN_DATABASE_URL: true, HUB_DATA_DIR: true });

/** The environment of `npm run evidence:erase`; that of the store is read where stores are opened. */
export function readErasingEnvironment(source: NodeJS.ProcessEnv = process.env): z.infer<typeof erasing> {
  return read(erasing, source);
}
