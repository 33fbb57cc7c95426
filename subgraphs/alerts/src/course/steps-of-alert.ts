import { AlertStatus } from '../alert/alert-status.enum.js';

const { DRAFT, SUBMITTED, IN_REVIEW, APPROVED, REJECTED, ISSUED } = AlertStatus;

/**
 * The steps an alert takes, and there are no others. A review takes a submitted alert in hand and decides
 * on it in one step, so none leads to IN_REVIEW; where an alert stands there already, it is decided on from there.
 */
export const STEPS_OF_ALERT: readonly (readonly [from: AlertStatus, to: AlertStatus])[] = [
  [DRAFT, SUBMITTED],
  [SUBMITTED, APPROVED],
  [SUBMITTED, REJECTED],
  [IN_REVIEW, APPROVED],
  [IN_REVIEW, REJECTED],
  [APPROVED, ISSUED],
];
