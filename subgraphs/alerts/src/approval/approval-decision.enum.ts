import { registerEnumType } from 'type-graphql';

/** What a reviewer decided. */
export enum ApprovalDecision {
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}

registerEnumType(ApprovalDecision, {
  name: 'ApprovalDecision',
  description: 'What a reviewer decided.',
  valuesConfig: {
    APPROVED: { description: 'The alert may be issued [approuvée].' },
    REJECTED: { description: 'It may not [rejetée].' },
  },
});
