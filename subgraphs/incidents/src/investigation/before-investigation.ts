import { InvestigationStatus } from '../incident/investigation-status.enum.js';

const { NOT_REPORTED, COMPLAINT_FILED } = InvestigationStatus;

/** Where an investigation stands that the police have not begun: until then the record is its firm's alone to take back. */
export const BEFORE_INVESTIGATION: readonly InvestigationStatus[] = [NOT_REPORTED, COMPLAINT_FILED];
