import type { HubRole } from '@hub/shared/viewer/hub-role';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { OrganisationKind } from '../organisation/organisation-kind.enum.js';

const ROLE_OF_KIND: Readonly<Record<OrganisationKind, HubRole>> = {
  // A trade body reads what its members' peers read, and owns no incident.
  [OrganisationKind.FIRM]: 'firm',
  [OrganisationKind.TRADE_BODY]: 'firm',
  [OrganisationKind.POLICE_SERVICE]: 'police',
  [OrganisationKind.OBSERVATORY]: 'secretariat',
  [OrganisationKind.PRESS_OFFICE]: 'press_officer',
};

/** The hub role of a member follows from its organisation; a data protection officer is one wherever it sits. */
export function hubRoleOf(kind: OrganisationKind, role: MemberRole): HubRole {
  return role === MemberRole.DPO ? 'data_protection_officer' : ROLE_OF_KIND[kind];
}
