import type { Alert } from '../alert/alert.entity.js';

/** What a step of an alert's course may alter. */
export const STEP_MOVES = [
  'recordedStatus',
  'version',
  'updatedAt',
  'orderedAt',
  'issuedAt',
  'reviewerMemberId',
  'reviewerOrganisationId',
] as const satisfies readonly (keyof Alert)[];
