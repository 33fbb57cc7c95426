import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import type { Viewer } from '@hub/shared/viewer/viewer';

/**
 * Whose share of the work an operation is taken from: an organisation's, which its connected systems have apart from its people. A system
 * that copies all there is through the night keeps nobody from asking.
 */
export function shareOf({ organisationId, memberRole }: Viewer): string {
  return memberRole === MemberRole.SERVICE_ACCOUNT ? `systems of ${organisationId}` : organisationId;
}
