import { registerEnumType } from 'type-graphql';

/** What is known of a serial. */
export enum SerialAnswer {
  REPORTED_STOLEN = 'REPORTED_STOLEN',
  NOT_KNOWN = 'NOT_KNOWN',
  RECOVERED = 'RECOVERED',
}

registerEnumType(SerialAnswer, {
  name: 'SerialAnswer',
  description: 'What is known of a serial.',
  valuesConfig: {
    REPORTED_STOLEN: {
      description:
        'Reported as stolen: do not buy, keep the thing if you safely can, call the police, quote the reference.',
    },
    NOT_KNOWN: { description: 'Not reported here. That does not say that it was not stolen.' },
    RECOVERED: {
      description: 'Reported as stolen, and recovered since. To police alone; everybody else is told NOT_KNOWN.',
    },
  },
});
