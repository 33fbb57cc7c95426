import { databaseRolesOf } from '../viewer/database-role.js';
import type { HubRole } from '../viewer/hub-role.js';

/** SQL for triggers: that whoever writes is of this role of the hub, at whatever level of police. */
export const actsAs = (role: HubRole): string =>
  `current_user in (${databaseRolesOf(role)
    .map((name) => `'${name}'`)
    .join(', ')})`;
