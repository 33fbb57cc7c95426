import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `urgency`: when to act. */
export enum Urgency {
  IMMEDIATE = 'IMMEDIATE',
  EXPECTED = 'EXPECTED',
  FUTURE = 'FUTURE',
  PAST = 'PAST',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'CAP 1.2 urgency: when to act.',
  valuesConfig: {
    IMMEDIATE: { description: 'Now [immédiate].' },
    EXPECTED: { description: "Within the hour [prévue, dans l'heure]." },
    FUTURE: { description: 'In the near future [future].' },
    PAST: { description: 'No longer needed [passée].' },
    UNKNOWN: { description: 'Not known [inconnue].' },
  },
});
