import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import { z } from 'zod';
import { isLoopback } from './http/is-loopback.js';
import { privateViewerKey } from './private-viewer-key.js';

const httpUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) URL' });
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'is not a PostgreSQL URL (postgres://…)');
const number = (least: number, most: number) =>
  z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(least, `is below ${least}`)
    .max(most, `is above ${most}`);
const yesOrNo = z.enum(['0', '1'], 'is neither 0 nor 1').transform((text) => text === '1');

/** Every variable of the gateway, with what it is for; the table in the README lists the same. */
export const VARIABLES = {
  PORT: number(0, 65_535).default(4000).describe('port the hub listens on'),
  HOST: z.string().default('127.0.0.1').describe('address the hub listens on; 0.0.0.0 for all'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a level of the log')
    .default('info')
    .describe('least severe lines that are logged'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('PostgreSQL to use; without it the hub brings its own, with sample data and demo members'),
  HUB_DATA_DIR: z.string().default('.data').describe('where the hub’s own PostgreSQL keeps its files'),
  HUB_MIGRATE: yesOrNo
    .default(false)
    .describe('1 prepares DATABASE_URL at start, which then must be an administrator’s login'),
  HUB_SUBGRAPH_PASSWORD: z
    .string()
    .optional()
    .describe('password of the database logins of the in-process subgraphs, and of those HUB_MIGRATE makes'),
  HUB_CURSOR_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe('secret the cursors of in-process subgraphs are sealed with; the same in every replica'),
  HUB_IDENTITY_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe('secret by which PostgreSQL believes who is asking; the same in every subgraph and in `npm run migrate`'),
  HUB_AUDIT_ANCHOR: z
    .string()
    .optional()
    .describe(
      'file, away from DATABASE_URL, for the heads of the sealed access log; without it this process seals none',
    ),
  HUB_VIEWER_PRIVATE_KEY: privateViewerKey
    .optional()
    .describe(
      'private JSON Web Key (Ed25519) the viewer tokens are signed with; subgraphs elsewhere hold its public half',
    ),
  // Kept as text: an issuer is compared letter by letter.
  OIDC_ISSUER: httpUrl.optional().describe('issuer of the access tokens, as its discovery document names it'),
  OIDC_AUDIENCE: z.string().min(1, 'is empty').optional().describe('audience the access tokens must be made for'),
  OIDC_TOKEN_TYPE: z
    .enum(['at+jwt', 'JWT'], 'is neither at+jwt nor JWT')
    .default('at+jwt')
    .describe('type in the header of the access tokens'),
  OIDC_MAX_TOKEN_AGE: number(60, 86_400).default(3_600).describe('oldest access token accepted, in seconds'),
  OIDC_ALLOW_HTTP: yesOrNo.default(false).describe('1 allows an issuer without TLS on a network that is trusted'),
  HUB_CONSOLE: yesOrNo.default(true).describe('0 serves no console at /'),
  HUB_OPERATIONS: z
    .string()
    .optional()
    .describe('file (Apollo persisted query manifest) of the operations that connected systems may send'),
  HUB_SYSTEMS_ASK: z
    .enum(['registered', 'anything'], 'is neither registered nor anything')
    .default('registered')
    .describe('what service accounts may send: operations of HUB_OPERATIONS, or anything'),
  HUB_REQUEST_TIMEOUT_MS: number(100, 300_000).default(10_000).describe('longest time one request may take'),
  HUB_SUBGRAPH_TIMEOUT_MS: number(100, 300_000)
    .default(8_000)
    .describe('longest time one subgraph may take within a request'),
  HUB_MAX_RECORDS: number(1, 1_000_000)
    .default(5_000)
    .describe('records one operation may read, as estimated from its page sizes'),
  HUB_REQUESTS_PER_MINUTE: number(1, 1_000_000)
    .default(6_000)
    .describe('requests one member may make within a minute, counted by each gateway process'),
  HUB_RECORDS_PER_MINUTE: number(100, 1_000_000_000)
    .default(120_000)
    .describe('records the operations of one organisation may read within a minute, counted by each gateway process'),
  HUB_OPERATIONS_AT_ONCE: number(1, 100_000)
    .default(3)
    .describe(
      'operations of one organisation that are carried out at once, a third of them costly ones, by each gateway process; further ones wait',
    ),
  HUB_MAX_CONNECTIONS: number(1, 100_000).default(2_000).describe('open connections of callers'),
  HUB_SUBGRAPH_CONNECTIONS: number(1, 200).default(10).describe('database connections of each in-process subgraph'),
} as const;

const variables = z.object(VARIABLES);

/** How one subgraph is reached: at an address, or in this process with its own database login if that is given. */
export interface SubgraphEnvironment {
  readonly url?: URL;
  readonly databaseUrl?: string;
}

export type Environment = z.infer<typeof variables> & {
  readonly subgraphs: Readonly<Record<string, SubgraphEnvironment>>;
};

/** Reads the environment; nothing else in this process does. Throws one sentence per wrong or missing variable, all at once. */
export function readEnvironment(
  subgraphNames: readonly string[],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  // An empty variable is what `VARIABLE=` in a file of settings leaves behind: the same as none.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const known = variables.safeParse(given);
  const addresses = z.object(Object.fromEntries(subgraphNames.flatMap(variablesOfSubgraph))).safeParse(given);
  const wrong = [known, addresses]
    .flatMap(({ error }) => error?.issues ?? [])
    .map(({ path, message }) => `${path.join('.')} ${message}.`);
  if (!known.success || !addresses.success) throw new ConfigurationError(wrong.join('\n'));

  const subgraphs = Object.fromEntries(
    subgraphNames.map((name) => [
      name,
      {
        url: addresses.data[urlOf(name)] as URL | undefined,
        databaseUrl: addresses.data[databaseUrlOf(name)] as string | undefined,
      },
    ]),
  );
  const environment = { ...known.data, subgraphs };
  const missing = whatIsMissing(environment);
  if (missing.length > 0) throw new ConfigurationError(missing.join('\n'));
  return environment;
}

/** What a value alone cannot tell: which variables need one another. */
function whatIsMissing(given: Environment): string[] {
  const { DATABASE_URL, OIDC_ISSUER, OIDC_AUDIENCE, HUB_SUBGRAPH_PASSWORD, HUB_CURSOR_SECRET } = given;
  const all = Object.entries(given.subgraphs);
  const remote = all.filter(([, { url }]) => url);
  const local = all.filter(([, { url }]) => !url);
  const withoutLogin = HUB_SUBGRAPH_PASSWORD ? [] : local.filter(([, { databaseUrl }]) => !databaseUrl);
  const isDemo = !DATABASE_URL && local.length > 0;
  const issuer = OIDC_ISSUER && new URL(OIDC_ISSUER);
  const insecure = issuer && issuer.protocol === 'http:' && !given.OIDC_ALLOW_HTTP && !isLoopback(issuer.hostname);
  return [
    !isDemo &&
      !OIDC_ISSUER &&
      'OIDC_ISSUER is missing: without the demo database the hub needs a real identity provider.',
    (!isDemo || OIDC_ISSUER) &&
      !OIDC_AUDIENCE &&
      'OIDC_AUDIENCE is missing: it says which access tokens were made for this hub.',
    OIDC_AUDIENCE &&
      isDemo &&
      !OIDC_ISSUER &&
      'OIDC_ISSUER is missing: OIDC_AUDIENCE alone names no identity provider.',
    insecure && 'OIDC_ISSUER is not https: set OIDC_ALLOW_HTTP=1 if the network between is trusted.',
    remote.length > 0 &&
      !given.HUB_VIEWER_PRIVATE_KEY &&
      `HUB_VIEWER_PRIVATE_KEY is missing: the subgraphs reached at an address (${names(remote)}) hold its public half.`,
    DATABASE_URL &&
      local.length > 0 &&
      !HUB_CURSOR_SECRET &&
      'HUB_CURSOR_SECRET is missing: at least 32 random characters.',
    DATABASE_URL &&
      local.length > 0 &&
      !given.HUB_IDENTITY_SECRET &&
      'HUB_IDENTITY_SECRET is missing: at least 32 random characters.',
    given.HUB_MIGRATE &&
      !HUB_SUBGRAPH_PASSWORD &&
      'HUB_SUBGRAPH_PASSWORD is missing: HUB_MIGRATE=1 gives it to the logins of the subgraphs.',
    DATABASE_URL &&
      !given.HUB_MIGRATE &&
      withoutLogin.length > 0 &&
      `HUB_SUBGRAPH_PASSWORD is missing: the in-process subgraphs (${names(withoutLogin)}) log in with it, or with HUB_<NAME>_DATABASE_URL.`,
  ].filter((sentence) => typeof sentence === 'string');
}

function variablesOfSubgraph(name: string): [string, z.ZodType][] {
  return [
    [urlOf(name), httpUrl.transform((text) => new URL(text)).optional()],
    [databaseUrlOf(name), postgresUrl.optional()],
  ];
}

const urlOf = (name: string): string => `HUB_${name.toUpperCase()}_URL`;
const databaseUrlOf = (name: string): string => `HUB_${name.toUpperCase()}_DATABASE_URL`;
const names = (subgraphs: readonly [string, unknown][]): string => subgraphs.map(([name]) => name).join(', ');
