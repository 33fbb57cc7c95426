import { registerEnumType } from 'type-graphql';

/** What a statement is. */
export enum StatementKind {
  PRESS_RELEASE = 'PRESS_RELEASE',
  HOLDING_LINE = 'HOLDING_LINE',
  QA = 'QA',
  FACT_SHEET = 'FACT_SHEET',
  INTERNAL_NOTICE = 'INTERNAL_NOTICE',
}

registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What a statement is.',
  valuesConfig: {
    PRESS_RELEASE: { description: 'Press release [communiqué de presse].' },
    HOLDING_LINE: { description: "What to say until more is known [élément d'attente]." },
    QA: { description: 'Questions and answers [questions-réponses].' },
    FACT_SHEET: { description: 'Fact sheet [fiche].' },
    INTERNAL_NOTICE: {
      description: 'Notice to the members of the hub, never to the press [note interne aux adhérents].',
    },
  },
});
