import { z } from 'zod';
import { ConfigurationError } from '../errors/configuration.error.js';
import type { ViewerKey } from '../viewer/viewer-token.js';

const variables = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4001),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string({ error: 'is needed: the URL of PostgreSQL with the login of this subgraph' })
    .startsWith('postgres'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
  HUB_VIEWER_PUBLIC_KEY: z
    .string({ error: "is needed: the gateway's public key as a JSON Web Key" })
    .transform((text, context) => {
      try {
        return JSON.parse(text) as ViewerKey;
      } catch {
        context.addIssue('is not a JSON Web Key');
        return z.NEVER;
      }
    }),
  HUB_CURSOR_SECRET: z
    .string({ error: 'is needed: at least 32 random characters' })
    .min(32, 'needs at least 32 characters'),
  HUB_IDENTITY_SECRET: z
    .string({ error: 'is needed: the secret the database was prepared with' })
    .min(32, 'needs at least 32 characters'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type SubgraphEnvironment = z.infer<typeof variables>;

/** Reads the environment of a subgraph process; the only reader of it. Throws one sentence per wrong variable, all at once. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): SubgraphEnvironment {
  const result = variables.safeParse(source);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
  );
}
