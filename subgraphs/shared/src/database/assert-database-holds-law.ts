import type { MikroORM } from '@mikro-orm/postgresql';
import { ConfigurationError } from '../errors/configuration.error.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { brokenLaw } from './broken-law.js';
import { policiesAstray } from './policies-astray.js';
import { rolesAstray } from './roles-astray.js';

interface Findings {
  powerful: boolean;
  creative: boolean;
  unpinned: string[] | null;
  unforced: string[] | null;
  uninvoked: string[] | null;
  unfired: string[] | null;
}

const FOUND = `
  select (select r.rolsuper or r.rolbypassrls or r.rolinherit or n.nspowner = r.oid from pg_roles r where r.rolname = current_user) as powerful,
         has_database_privilege(current_database(), 'CREATE, TEMP')
           or exists (select from pg_namespace s where has_schema_privilege(s.oid, 'CREATE')) as creative,
         (select array_agg(p.oid::regprocedure::text) from pg_proc p
           join pg_namespace s on s.oid = p.pronamespace
           where s.nspname in (n.nspname, 'hub', 'audit') and p.prosqlbody is null
             and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)) as unpinned,
         (select array_agg(c.relname::text) from pg_class c
           where c.relnamespace = n.oid and c.relkind in ('r', 'p') and c.relname <> 'mikro_orm_migrations'
             and not (c.relrowsecurity and c.relforcerowsecurity)) as unforced,
         (select array_agg(c.relname::text) from pg_class c
           where c.relnamespace = n.oid and (c.relkind = 'm' or c.relkind = 'v'
             and not coalesce(c.reloptions @> array['security_invoker=true'], false))) as uninvoked,
         (select array_agg(format('%s on %s', t.tgname, c.relname)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
           join pg_namespace s on s.oid = c.relnamespace
           where s.nspname in (n.nspname, 'audit') and not t.tgisinternal and t.tgenabled <> 'O') as unfired
    from pg_namespace n where n.nspname = ?`;

/**
 * Refuses to serve from a database that would not enforce the law by itself: another version of it, a policy too many, too few or altered, a table
 * without forced row-level security, a view that answers as its owner, a trigger that does not fire, a function that is not the one it was, a login
 * that could pass the policies by or become a role that could, or one that could make names mean something else.
 */
export async function assertDatabaseHoldsLaw(orm: MikroORM, subgraph: Subgraph): Promise<void> {
  const [found] = await orm.em.fork().execute<Findings[]>(FOUND, [subgraph.name]);
  const refuse = (why: string): never => {
    throw new ConfigurationError(`The ${subgraph.name} subgraph does not start: ${why}`);
  };
  if (!found) return refuse('its database schema does not exist; run `npm run migrate`.');
  if (found.powerful) refuse('its login may pass row-level security by (superuser, owner, BYPASSRLS or INHERIT).');
  const roles = await rolesAstray(orm);
  if (roles) refuse(roles);
  if (found.creative)
    refuse(
      'its login may create objects, temporary ones perhaps, which names could be made to mean; run `npm run migrate`.',
    );
  if (found.unpinned) refuse(`a function looks names up where its caller says: ${found.unpinned.join(', ')}.`);
  if (found.unforced) refuse(`row-level security is not forced on ${found.unforced.join(', ')}.`);
  if (found.uninvoked) refuse(`a view answers as its owner: ${found.uninvoked.join(', ')}.`);
  if (found.unfired) refuse(`a trigger is not enabled as it was made: ${found.unfired.join(', ')}.`);
  const broken = await brokenLaw(orm, subgraph);
  if (broken === 'outdated') refuse('the database holds another version of the law; run `npm run migrate`.');
  const astray = await policiesAstray(orm, subgraph.name);
  if (astray.length > 0)
    refuse(
      `its policies were changed past the migrations, or one of those was broken off: ${astray.join('; ')}; run \`npm run migrate\`.`,
    );
  if (broken)
    refuse(
      'the condition of a policy, a view, a trigger or a function was changed past the migrations; run `npm run migrate`, which makes it anew, or says what was added.',
    );
}
