import { InvestigationStatus } from '../incident/investigation-status.enum.js';

const { NOT_REPORTED, COMPLAINT_FILED, IN_PROGRESS, CLEARED, CLOSED_UNKNOWN_OFFENDER, JUDGED } = InvestigationStatus;

/**
 * The course of an investigation: where it may go from each status. Nobody is judged who is not known, so what was closed without an
 * offender is reopened first; what is judged is at its end.
 */
export const INVESTIGATION_COURSE: Readonly<Record<InvestigationStatus, readonly InvestigationStatus[]>> = {
  [NOT_REPORTED]: [COMPLAINT_FILED],
  [COMPLAINT_FILED]: [IN_PROGRESS],
  [IN_PROGRESS]: [CLEARED, CLOSED_UNKNOWN_OFFENDER],
  [CLEARED]: [JUDGED],
  [CLOSED_UNKNOWN_OFFENDER]: [IN_PROGRESS],
  [JUDGED]: [],
};
