import { auditStatements } from '../audit/audit-statements.js';
import { DATABASE_ROLES } from '../viewer/database-role.js';
import { bareFunctions } from './bare-functions.js';
import { identityStatements } from './identity-statements.js';

/** The schemas all four subgraphs rest on: the functions that tell who is asking, and the access log. */
export const SHARED_SCHEMAS = ['hub', 'audit'];

/** What is in them, and the roles of the hub. Idempotent. */
export const hubSchema: readonly string[] = [
  bareFunctions(SHARED_SCHEMAS),
  ...DATABASE_ROLES.map(
    (role) => `do $$ begin create role ${role} nologin noinherit; exception when duplicate_object then null; end $$`,
  ),
  ...identityStatements,
  ...auditStatements,
];
