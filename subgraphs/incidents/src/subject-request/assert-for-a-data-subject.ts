import { HubError } from '@hub/shared/errors/hub.error';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import type { Viewer } from '@hub/shared/viewer/viewer';

/** Refuses what is done for a data subject under any other purpose, or none. */
export function assertForADataSubject({ purpose }: Pick<Viewer, 'purpose'>): void {
  if (purpose !== Purpose.DATA_SUBJECT_REQUEST) throw new HubError('PURPOSE_REQUIRED');
}
