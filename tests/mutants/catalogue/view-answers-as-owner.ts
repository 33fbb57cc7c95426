import type { Mutant } from '../mutant.js';

export const viewAnswersAsOwner: Mutant = {
  name: 'view-answers-as-owner',
  leak: 'A statement shows everybody the ids of the alerts it is about, hidden ones too: the view through which others ask which alerts exist answers as its owner, as every view does that is made without a thought.',
  sql: ['alter view alerts.visible_alert set (security_invoker = false)'],
  isRefusedAtStart: true,
  toldApartBy: ['firm.rivoli'],
  tests: ['tests/access/foreign-references.test.ts'],
};
