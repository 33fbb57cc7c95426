import { MikroORM } from '@mikro-orm/postgresql';
import { compileGrants } from '../access/compile-grants.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { DATABASE_ROLES } from '../viewer/database-role.js';
import { bareFunctions } from './bare-functions.js';
import { brokenLaw } from './broken-law.js';
import { databaseOptions } from './database-options.js';
import { noteOfLaw } from './note-of-law.js';
import { policyStatements } from './policy-statements.js';
import { refuseWhatWasAdded } from './refuse-what-was-added.js';

/**
 * A function looks names up where the session says, and types among the session's temporary ones first unless `pg_temp` is named last.
 * Whichever function did not say so itself is told here, so that a guard nobody thought of cannot be led astray.
 */
const pinEveryFunction = (schema: string): string => `
  do $$ declare f regprocedure; begin
    for f in select p.oid from pg_proc p where p.pronamespace = '${schema}'::regnamespace and p.prosqlbody is null
                and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false) loop
      execute format('alter function %s set search_path = pg_catalog, pg_temp', f);
    end loop;
  end $$`;

const schemasOf = ({ name, innerSchemas = [] }: Subgraph): string[] => [name, ...innerSchemas];

function statementsAfterMigration(orm: MikroORM, subgraph: Subgraph): string[] {
  const schema = subgraph.name;
  const roles = DATABASE_ROLES.join(', ');
  const metas = [...orm.getMetadata().getAll().values()];
  return [
    bareFunctions(schemasOf(subgraph)),
    ...(subgraph.statements ?? []),
    pinEveryFunction(schema),
    // Taken back and granted anew in one transaction: no moment is without the law, no right outlives it.
    `revoke all on schema ${schema} from ${roles}`,
    `grant usage on schema ${schema} to ${roles}`,
    `revoke all on all tables in schema ${schema} from public, ${roles}, ${schema}_login`,
    ...compileGrants(subgraph.access, metas as never, schema),
    ...subgraph.views.flatMap(({ name, definition }) => [
      `create or replace view ${schema}.${name} with (security_invoker = true) as ${definition}`,
      `grant select on ${schema}.${name} to ${roles}`,
    ]),
  ];
}

/** Brings a subgraph's schema to the present version: migrations first, then grants and published views, in one transaction. */
export async function prepareSubgraph(subgraph: Subgraph, adminUrl: string): Promise<void> {
  const orm = await MikroORM.init(databaseOptions(subgraph, { url: adminUrl, maxConnections: 2 }));
  try {
    await orm.em.execute(`create schema if not exists ${subgraph.name}`);
    await orm.migrator.up();
    // A policy is made anew only where it is not what it was: that waits until nobody reads its table.
    const policies = (await brokenLaw(orm, subgraph)) ? policyStatements(orm, subgraph.name) : [];
    await orm.em.fork().transactional(async (em) => {
      const statements = statementsAfterMigration(orm, subgraph);
      for (const statement of [...policies, ...statements]) await em.execute(statement);
      const schemas = schemasOf(subgraph);
      await refuseWhatWasAdded((sql) => em.execute(sql), {
        schemas,
        triggersOf: schemas,
        statements,
      });
      const note = await noteOfLaw(orm, em, subgraph);
      await em.execute(`comment on schema ${subgraph.name} is '${note.written}, held as ${note.held}'`);
    });
  } finally {
    await orm.close();
  }
}
