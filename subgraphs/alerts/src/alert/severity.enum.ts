import { registerEnumType } from 'type-graphql';

/** CAP 1.2 `severity`, the gravest first. */
export enum Severity {
  EXTREME = 'EXTREME',
  SEVERE = 'SEVERE',
  MODERATE = 'MODERATE',
  MINOR = 'MINOR',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(Severity, {
  name: 'Severity',
  description: 'CAP 1.2 severity, the gravest first; what is not known ranks last.',
  valuesConfig: {
    EXTREME: { description: 'Extraordinary threat to life or property [extrême].' },
    SEVERE: { description: 'Significant threat [grave].' },
    MODERATE: { description: 'Possible threat [modérée].' },
    MINOR: { description: 'Little threat [mineure].' },
    UNKNOWN: { description: 'Not known [inconnue].' },
  },
});
