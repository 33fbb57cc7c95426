import type { MikroORM, PolicyDef } from '@mikro-orm/postgresql';

/** The policies a schema has by now are dropped, whoever made them. */
const dropEveryPolicy = (schema: string): string => `
  do $$ declare p record; begin
    for p in select polname, polrelid::regclass as of from pg_policy join pg_class c on c.oid = polrelid
              where c.relnamespace = '${schema}'::regnamespace loop
      execute format('drop policy %I on %s', p.polname, p.of);
    end loop;
  end $$`;

function create(
  table: string,
  { name, command = 'all', type = 'permissive', roles = ['public'], ...policy }: PolicyDef,
): string {
  const using = policy.using ? ` using (${policy.using})` : '';
  const check = policy.check ? ` with check (${policy.check})` : '';
  return `create policy ${name} on ${table} as ${type} for ${command} to ${roles.join(', ')}${using}${check}`;
}

/** Gives a schema the policies of the law and no others. */
export function policyStatements(orm: MikroORM, schema: string): string[] {
  const metas = [...orm.getMetadata().getAll().values()];
  return [
    dropEveryPolicy(schema),
    ...metas.flatMap(({ tableName, policies = [] }) =>
      policies.map((policy) => create(`${schema}.${tableName}`, policy)),
    ),
  ];
}
