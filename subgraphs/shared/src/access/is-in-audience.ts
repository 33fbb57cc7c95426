import type { Viewer } from '../viewer/viewer.js';
import type { Audience } from './audience.js';

/** Whether the viewer belongs to the audience, leaving aside which record it is about: that part the database answers. */
export function isInAudience(viewer: Pick<Viewer, 'role' | 'memberRole' | 'policeLevel'>, audience: Audience): boolean {
  return (
    audience.roles.includes(viewer.role) &&
    (audience.memberRoles === undefined || audience.memberRoles.includes(viewer.memberRole)) &&
    (audience.policeLevels === undefined ||
      (viewer.policeLevel !== null && audience.policeLevels.includes(viewer.policeLevel)))
  );
}
