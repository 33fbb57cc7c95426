import { auditStatements } from '../audit/audit-statements.js';
import { DATABASE_ROLES } from '../viewer/database-role.js';
import { bareFunctions } from './bare-functions.js';
import { identityStatements } from './identity-statements.js';
import { SHARED_SCHEMAS } from './shared-schemas.js';

/** What all four subgraphs rest on: the roles, the functions policies call, and the access log. Idempotent. */
export const hubSchema: readonly string[] = [
  bareFunctions(SHARED_SCHEMAS),
  ...DATABASE_ROLES.map(
    (role) => `do $$ begin create role ${role} nologin noinherit; exception when duplicate_object then null; end $$`,
  ),
  ...identityStatements,
  ...auditStatements,
];
