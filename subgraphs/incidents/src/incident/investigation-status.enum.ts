import { registerEnumType } from 'type-graphql';

/** Where the investigation stands. From IN_PROGRESS on, the police alone say so. */
export enum InvestigationStatus {
  NOT_REPORTED = 'NOT_REPORTED',
  COMPLAINT_FILED = 'COMPLAINT_FILED',
  IN_PROGRESS = 'IN_PROGRESS',
  CLEARED = 'CLEARED',
  CLOSED_UNKNOWN_OFFENDER = 'CLOSED_UNKNOWN_OFFENDER',
  JUDGED = 'JUDGED',
}

registerEnumType(InvestigationStatus, {
  name: 'InvestigationStatus',
  description: 'Where the investigation stands.',
  valuesConfig: {
    NOT_REPORTED: { description: 'No complaint [sans plainte].' },
    COMPLAINT_FILED: { description: 'Complaint filed [plainte déposée].' },
    IN_PROGRESS: { description: 'Under investigation [enquête en cours].' },
    CLEARED: { description: 'At least one alleged offender identified and heard [élucidé].' },
    CLOSED_UNKNOWN_OFFENDER: { description: 'Closed, offender unknown [classé, auteur inconnu].' },
    JUDGED: { description: 'Judged [jugé].' },
  },
});
