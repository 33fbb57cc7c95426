import { registerEnumType } from 'type-graphql';

/** Where an alert stands. EXPIRED is what an issued alert becomes by the clock alone; it is never stored. */
export enum AlertStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  IN_REVIEW = 'IN_REVIEW',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  ISSUED = 'ISSUED',
  SUPERSEDED = 'SUPERSEDED',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(AlertStatus, {
  name: 'AlertStatus',
  description: 'Where an alert stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written; its own organisation alone knows of it [brouillon].' },
    SUBMITTED: { description: 'Waiting for a reviewer [soumise].' },
    IN_REVIEW: { description: 'With a reviewer [en relecture].' },
    APPROVED: { description: 'Approved by a second person, not yet sent [approuvée].' },
    REJECTED: { description: 'Rejected by a reviewer [rejetée].' },
    ISSUED: { description: 'Sent to its audience and in force [diffusée].' },
    SUPERSEDED: { description: 'Replaced by a later alert [remplacée].' },
    CANCELLED: { description: 'Called off [levée].' },
    EXPIRED: { description: 'Issued, and past its time [expirée].' },
  },
});
