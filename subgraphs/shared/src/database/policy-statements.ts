import type { MikroORM, PolicyDef } from '@mikro-orm/postgresql';
import { dropPolicies } from './drop-policies.js';

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
    dropPolicies(schema),
    ...metas.flatMap(({ tableName, policies = [] }) =>
      policies.map((policy) => create(`${schema}.${tableName}`, policy)),
    ),
  ];
}
