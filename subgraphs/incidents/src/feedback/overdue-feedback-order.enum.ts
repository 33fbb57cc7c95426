import { registerEnumType } from 'type-graphql';

/** In which order overdue feedback is listed. */
export enum OverdueFeedbackOrder {
  DUE_ASC = 'DUE_ASC',
  DUE_DESC = 'DUE_DESC',
}

registerEnumType(OverdueFeedbackOrder, {
  name: 'OverdueFeedbackOrder',
  description: 'In which order overdue feedback is listed.',
  valuesConfig: {
    DUE_ASC: { description: 'What has been due for longest first.' },
    DUE_DESC: { description: 'What became due last first.' },
  },
});
