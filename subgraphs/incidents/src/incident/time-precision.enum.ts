import { registerEnumType } from 'type-graphql';

/** How precisely the time of an event is known. */
export enum TimePrecision {
  MINUTE = 'MINUTE',
  HOUR = 'HOUR',
  HALF_DAY = 'HALF_DAY',
  DAY = 'DAY',
  INTERVAL = 'INTERVAL',
}

registerEnumType(TimePrecision, {
  name: 'TimePrecision',
  description: 'How precisely the time of an event is known; half-days and days are those of Paris.',
  valuesConfig: {
    MINUTE: { description: 'To the minute [à la minute].' },
    HOUR: { description: "To the hour [à l'heure]." },
    HALF_DAY: { description: 'Morning or afternoon, parted at noon and midnight in Paris [demi-journée].' },
    DAY: { description: 'To the day in Paris [au jour].' },
    INTERVAL: { description: 'Some time between two instants [entre … et …].' },
  },
});
