import { MemberRole } from '@hub/shared/viewer/member-role.enum';

/** Who speaks for a firm: its management and its security staff; not its systems. */
export const HEADS_OF_FIRMS: readonly MemberRole[] = [MemberRole.OWNER, MemberRole.SECURITY_MANAGER];
