import type { MikroORM } from '@mikro-orm/postgresql';

/** A policy by what can be compared: PostgreSQL gives its conditions back in words of its own. */
interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
}

const COMMANDS: Readonly<Record<string, string>> = { r: 'select', a: 'insert', w: 'update', d: 'delete', '*': 'all' };

/** Those that can ever speak for this login: the policy of a role it cannot become opens nothing to it. */
const FOUND = `
  select c.relname as "table", p.polname as name, p.polcmd::text as command, p.polpermissive as permissive,
         array(select case r.oid when 0 then 'public' else pg_get_userbyid(r.oid) end from unnest(p.polroles) as r (oid))::text[] as roles
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = ?
     and exists (select from unnest(p.polroles) as r (oid) where r.oid = 0 or pg_has_role(session_user, r.oid, 'member'))`;

const inWords = ({ table, name, command, permissive, roles }: Policy): string =>
  `${name} on ${table} for ${command} to ${[...roles].sort().join(', ')}${permissive ? '' : ', restrictive'}`;

/** The policies of a subgraph's tables that the law does not have, and those of the law that the tables do not have, in words. */
export async function policiesAstray(orm: MikroORM, schema: string): Promise<string[]> {
  const rows = await orm.em.fork().execute<Policy[]>(FOUND, [schema]);
  const found = new Set(rows.map((row) => inWords({ ...row, command: COMMANDS[row.command] ?? row.command })));
  const metas = [...orm.getMetadata().getAll().values()];
  const lawful = new Set(
    metas.flatMap(({ tableName, policies }) =>
      (policies ?? []).map(({ name = '', command = 'all', type, roles = ['public'] }) =>
        inWords({ table: tableName, name, command, permissive: type !== 'restrictive', roles }),
      ),
    ),
  );
  const astray = [...found].filter((policy) => !lawful.has(policy));
  const missing = [...lawful].filter((policy) => !found.has(policy));
  return [...astray, ...missing].sort();
}
