import { auditStatements } from '../audit/audit-statements.js';
import { DATABASE_ROLES } from '../viewer/database-role.js';
import { identityStatements } from './identity-statements.js';

/** What all four subgraphs rest on: the roles, the functions policies call, and the access log. Idempotent. */
export const hubSchema: readonly string[] = [
  ...DATABASE_ROLES.map(
    (role) => `do $$ begin create role ${role} nologin noinherit; exception when duplicate_object then null; end $$`,
  ),
  ...identityStatements,
  ...auditStatements,
];
