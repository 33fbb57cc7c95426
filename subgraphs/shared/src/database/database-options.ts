import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityName, type Options, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { compilePolicies } from '../access/compile-policies.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { HubDriver } from './hub-driver.js';
import { keepPlans } from './keep-plans.js';
import { letGoOfBroken } from './let-go-of-broken.js';
import { statementLogger } from './statement-logger.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly maxConnections?: number | undefined;
  /** Longest time one statement may take; a request nobody waits for any more must not hold a connection. None when absent. */
  readonly statementTimeoutMs?: number | undefined;
  /** Told of every statement sent; for measuring. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** A new connection reads the whole law anew before its first answer, so that one is kept over the pauses of a working day. */
const IDLE_MS = 600_000;

/** The options all four subgraphs share: entities listed, never searched for; the law put on every one; one transaction per request. */
export function databaseOptions(
  subgraph: Subgraph,
  { url, maxConnections = 10, statementTimeoutMs, onStatement }: DatabaseOptions,
): Options {
  return {
    driver: HubDriver,
    clientUrl: url,
    schema: subgraph.name,
    entities: [...subgraph.entities] as EntityName[],
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    ensureDatabase: false,
    extensions: [Migrator],
    pool: { min: 0, max: maxConnections, idleTimeoutMillis: IDLE_MS },
    driverOptions: {
      onPoolCreated: (pool: Pool) => {
        letGoOfBroken(pool);
        keepPlans(pool);
      },
      keepAlive: true,
      // What is kept for the next request keeps no process from ending.
      allowExitOnIdle: true,
      options: '-c plan_cache_mode=force_generic_plan',
      ...(statementTimeoutMs && { statement_timeout: statementTimeoutMs }),
    },
    ...(onStatement ? { debug: ['query'], loggerFactory: () => statementLogger(onStatement) } : { debug: false }),
    discovery: { onMetadata: (meta) => compilePolicies(subgraph.access, meta as never) },
    migrations: {
      tableName: 'mikro_orm_migrations',
      migrationsList: subgraph.migrations.map(({ name, class: migration }) => ({ name, class: migration })) as never,
      snapshot: false,
      silent: true,
    },
  };
}
