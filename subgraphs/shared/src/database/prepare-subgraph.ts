import { createHash } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import { compileGrants } from '../access/compile-grants.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { HUB_ROLES } from '../viewer/hub-role.js';
import { databaseOptions } from './database-options.js';

/** Fingerprint of everything the database enforces for a subgraph; written on its schema and compared at start. */
export function lawFingerprint(orm: MikroORM, subgraph: Subgraph): string {
  const metas = [...orm.getMetadata().getAll().values()];
  const content = {
    policies: metas.map((meta) => [meta.tableName, meta.policies, meta.rowLevelSecurity]),
    grants: compileGrants(subgraph.access, metas as never, subgraph.name),
    views: subgraph.views,
    statements: subgraph.statements ?? [],
  };
  return `law ${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}

function statementsAfterMigration(orm: MikroORM, subgraph: Subgraph): string[] {
  const schema = subgraph.name;
  const roles = HUB_ROLES.join(', ');
  const metas = [...orm.getMetadata().getAll().values()];
  return [
    ...(subgraph.statements ?? []),
    // Taken back and granted anew in one transaction: no moment is without the law, no right outlives it.
    `revoke all on schema ${schema} from ${roles}`,
    `grant usage on schema ${schema} to ${roles}`,
    `revoke all on all tables in schema ${schema} from public, ${roles}, ${schema}_login`,
    ...compileGrants(subgraph.access, metas as never, schema),
    ...subgraph.views.flatMap(({ name, definition }) => [
      `create or replace view ${schema}.${name} with (security_invoker = true) as ${definition}`,
      `grant select on ${schema}.${name} to ${roles}`,
    ]),
    `comment on schema ${schema} is '${lawFingerprint(orm, subgraph)}'`,
  ];
}

/** Brings a subgraph's schema to the present version: migrations first, then grants and published views, in one transaction. */
export async function prepareSubgraph(subgraph: Subgraph, adminUrl: string): Promise<void> {
  const orm = await MikroORM.init(databaseOptions(subgraph, { url: adminUrl, maxConnections: 2 }));
  try {
    await orm.em.execute(`create schema if not exists ${subgraph.name}`);
    await orm.migrator.up();
    await orm.em.fork().transactional(async (em) => {
      for (const statement of statementsAfterMigration(orm, subgraph)) await em.execute(statement);
    });
  } finally {
    await orm.close();
  }
}
