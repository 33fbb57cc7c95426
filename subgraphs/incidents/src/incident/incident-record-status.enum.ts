import { registerEnumType } from 'type-graphql';

/** Where the record of an incident stands. */
export enum IncidentRecordStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  VALIDATED = 'VALIDATED',
  REJECTED = 'REJECTED',
  MERGED = 'MERGED',
  WITHDRAWN = 'WITHDRAWN',
  ARCHIVED = 'ARCHIVED',
  ERASED = 'ERASED',
}

registerEnumType(IncidentRecordStatus, {
  name: 'IncidentRecordStatus',
  description: 'Where the record of an incident stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written by its firm [brouillon].' },
    SUBMITTED: { description: 'Declared, and waiting for the secretariat [déclaré].' },
    VALIDATED: { description: 'Checked by the secretariat; peers read it as far as its label allows [validé].' },
    REJECTED: { description: 'Sent back by the secretariat [rejeté].' },
    MERGED: { description: 'A double of another record [fusionné].' },
    WITHDRAWN: {
      description: 'Taken back by its firm, or never finished by it; nothing of persons is left of it [retiré].',
    },
    ARCHIVED: { description: 'Closed, and still read like a validated one [archivé].' },
    ERASED: { description: 'Its retention has passed: figures are left of it, and nobody reads it [effacé].' },
  },
});
