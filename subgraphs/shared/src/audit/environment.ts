import { z } from 'zod';
import { ConfigurationError } from '../errors/configuration.error.js';

const databaseUrl = (needed: string) => z.string({ error: `is needed: ${needed}` }).startsWith('postgres');
const anchor = z.string({ error: 'is needed: the file the heads of the chain are written down in' }).min(1, 'is empty');

const sealing = z.object({
  DATABASE_URL: databaseUrl('the URL of PostgreSQL with the login audit_login'),
  HUB_AUDIT_ANCHOR: anchor,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const verifying = z.object({
  ADMIN_DATABASE_URL: databaseUrl("an administrator's login").optional(),
  HUB_AUDIT_ANCHOR: anchor.optional(),
  HUB_DATA_DIR: z.string().default('.data'),
});

function read<S extends z.ZodType>(schema: S, source: NodeJS.ProcessEnv): z.infer<S> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
  );
}

/** The environment of the process that seals the access log. */
export const readSealingEnvironment = (source: NodeJS.ProcessEnv = process.env) => read(sealing, source);

/** The environment of `npm run audit:verify`. */
export const readVerifyingEnvironment = (source: NodeJS.ProcessEnv = process.env) => read(verifying, source);
