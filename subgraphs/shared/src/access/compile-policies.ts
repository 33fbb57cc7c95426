import type { EntityMetadata, PolicyDef } from '@mikro-orm/core';
import { databaseRolesOf } from '../viewer/database-role.js';
import type { Audience } from './audience.js';
import { bindsToViewer } from './binds-to-viewer.js';
import type { Law, RecordRule } from './law.js';
import { viewerSql } from './viewer-sql.js';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const SOMEBODY = `${viewerSql.memberId} is not null`;

/**
 * Who and which rows, as one SQL expression. The role and the level of police are not repeated: the policy is granted to them.
 * Taking on a role is not enough all the same: whoever is nobody in particular sees nothing. Each term costs a verified signature, so that is
 * asked only where the others do not say it already.
 */
function expressionOf(audience: Audience, condition = audience.condition): string {
  const terms: string[] = [];
  if (audience.memberRoles) terms.push(`${viewerSql.memberRole} in (${list(audience.memberRoles)})`);
  if (condition) terms.push(`(${condition})`);
  const isSomebody = audience.memberRoles || (condition && bindsToViewer(condition));
  if (!isSomebody) terms.push(SOMEBODY);
  return terms.join(' and ');
}

const rolesOf = ({ roles, policeLevels }: Audience): string[] =>
  roles.flatMap((role) => databaseRolesOf(role, policeLevels));

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

function policiesOf(rule: RecordRule): PolicyDef[] {
  const read = rule.read.map(
    (audience): PolicyDef => ({
      name: `read_${snake(audience.name)}`,
      command: 'select',
      roles: rolesOf(audience),
      using: expressionOf(audience),
    }),
  );
  const create = (rule.create ?? []).map(
    (audience): PolicyDef => ({
      name: `create_${snake(audience.name)}`,
      command: 'insert',
      roles: rolesOf(audience),
      check: expressionOf(audience),
    }),
  );
  const change = (rule.change ?? []).map(
    (audience): PolicyDef => ({
      name: `change_${snake(audience.name)}`,
      command: 'update',
      roles: rolesOf(audience),
      using: expressionOf(audience),
      check: expressionOf(audience, audience.afterwards),
    }),
  );
  return [...read, ...create, ...change];
}

/**
 * Puts the law on an entity before its table is created: one policy per audience and command, row-level security forced on the owner too.
 * An entity the law does not name stops the start; a table nobody may read would otherwise look like an empty one.
 */
export function compilePolicies(law: Law, meta: EntityMetadata): void {
  // A virtual entity is a query over tables that have policies of their own.
  if (meta.embeddable || meta.expression || meta.abstract) return;
  const rule = law.records[meta.className];
  if (!rule) throw new Error(`The access law says nothing about the records of ${meta.className}.`);
  meta.policies = policiesOf(rule);
  meta.rowLevelSecurity = 'force';
}
