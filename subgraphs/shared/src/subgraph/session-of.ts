import type { SessionContext } from '@mikro-orm/core';
import { VIEWER_SESSION } from '../access/viewer-sql.js';
import { mustStatePurpose } from '../viewer/must-state-purpose.js';
import type { Viewer } from '../viewer/viewer.js';

/** The database role and session variables under which a viewer's request runs. Unset values are empty, which policies read as none. */
export function sessionOf(viewer: Viewer): SessionContext {
  return {
    role: viewer.role,
    variables: {
      [VIEWER_SESSION.memberId.variable]: viewer.memberId,
      [VIEWER_SESSION.organisationId.variable]: viewer.organisationId,
      [VIEWER_SESSION.memberRole.variable]: viewer.memberRole,
      [VIEWER_SESSION.policeLevel.variable]: viewer.policeLevel ?? '',
      [VIEWER_SESSION.territory.variable]: `{${viewer.territory.join(',')}}`,
      [VIEWER_SESSION.agreementId.variable]: viewer.agreementId ?? '',
      // A purpose that is not the role's own is none: the policies then show no personal data either.
      [VIEWER_SESSION.purpose.variable]: mustStatePurpose(viewer) ? '' : (viewer.purpose ?? ''),
    },
  };
}
