import { HUB_ROLES, type HubRole } from './hub-role.js';
import { PoliceLevel } from './police-level.enum.js';
import type { Viewer } from './viewer.js';

const LEVELS = Object.values(PoliceLevel);
const ofLevel = (level: PoliceLevel): string => `police_${level.toLowerCase()}`;

/**
 * The roles of PostgreSQL that viewers are answered as: one for each role of the hub and, since the law opens other rows to each of them, one
 * for each level of police. A policy is planned for the roles it is granted to alone, so no statement asks which level the viewer is of, and
 * none of a local service is planned with what the law opens to the central office.
 */
export const DATABASE_ROLES: readonly string[] = [...HUB_ROLES, ...LEVELS.map(ofLevel)];

/** The role of PostgreSQL that a viewer is answered as. */
export const databaseRole = ({ role, policeLevel }: Pick<Viewer, 'role' | 'policeLevel'>): string =>
  role === 'police' && policeLevel ? ofLevel(policeLevel) : role;

/** The roles of PostgreSQL that people of a role of the hub are answered as; of these levels of police only, where levels are given. */
export function databaseRolesOf(role: HubRole, levels?: readonly PoliceLevel[]): readonly string[] {
  if (levels) return role === 'police' ? levels.map(ofLevel) : [];
  return role === 'police' ? [role, ...LEVELS.map(ofLevel)] : [role];
}
