import type { Viewer } from '../viewer/viewer.js';
import { audiencesOfField } from './audiences-of-field.js';
import { isInAudience } from './is-in-audience.js';
import type { Law } from './law.js';

/** Whether there is any record on which the viewer may read the column, given as `Type.field`. */
export function mayEverRead(
  law: Law,
  viewer: Pick<Viewer, 'role' | 'memberRole' | 'policeLevel'>,
  column: string,
): boolean {
  const [type = '', field = ''] = column.split('.');
  return audiencesOfField(law, type, field).some((audience) => isInAudience(viewer, audience));
}
