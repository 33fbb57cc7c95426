import { registerEnumType } from 'type-graphql';

/** What a figure measures. */
export enum Measure {
  INCIDENT_COUNT = 'INCIDENT_COUNT',
  STOLEN_VALUE = 'STOLEN_VALUE',
  RECOVERED_VALUE = 'RECOVERED_VALUE',
  INJURED_PERSONS = 'INJURED_PERSONS',
  MEDIAN_CALL_DELAY = 'MEDIAN_CALL_DELAY',
  MEDIAN_ARRIVAL_DELAY = 'MEDIAN_ARRIVAL_DELAY',
  CLEARED_WITHIN_3_MONTHS = 'CLEARED_WITHIN_3_MONTHS',
  CLEARED_WITHIN_6_MONTHS = 'CLEARED_WITHIN_6_MONTHS',
  CLEARED_WITHIN_9_MONTHS = 'CLEARED_WITHIN_9_MONTHS',
  CLEARED_WITHIN_12_MONTHS = 'CLEARED_WITHIN_12_MONTHS',
  CLEARED_IN_PERIOD = 'CLEARED_IN_PERIOD',
  CALLS_DOCUMENTED = 'CALLS_DOCUMENTED',
  CALLS_MADE = 'CALLS_MADE',
  CALLS_TIMED = 'CALLS_TIMED',
  CALLS_WITHIN_60_SECONDS = 'CALLS_WITHIN_60_SECONDS',
  CALL_ITEMS_GIVEN = 'CALL_ITEMS_GIVEN',
  CALLS_JUDGED = 'CALLS_JUDGED',
  CALLS_UNFOUNDED = 'CALLS_UNFOUNDED',
}

registerEnumType(Measure, {
  name: 'Measure',
  description: 'What a figure measures, each with its unit.',
  valuesConfig: {
    INCIDENT_COUNT: { description: 'Validated incidents [faits].' },
    STOLEN_VALUE: { description: 'What was stolen, in EUR [préjudice].' },
    RECOVERED_VALUE: { description: 'What of it was recovered, in EUR.' },
    INJURED_PERSONS: { description: 'Persons injured or killed.' },
    MEDIAN_CALL_DELAY: { description: 'Median of the seconds from the first sign to the call.' },
    MEDIAN_ARRIVAL_DELAY: { description: 'Median of the seconds from the call to the first patrol.' },
    CLEARED_WITHIN_3_MONTHS: { description: 'Incidents solved within three months of the day they happened.' },
    CLEARED_WITHIN_6_MONTHS: { description: 'Incidents solved within six months of the day they happened.' },
    CLEARED_WITHIN_9_MONTHS: { description: 'Incidents solved within nine months of the day they happened.' },
    CLEARED_WITHIN_12_MONTHS: { description: 'Incidents solved within twelve months of the day they happened.' },
    CLEARED_IN_PERIOD: { description: 'Incidents solved in the period, whenever they happened.' },
    CALLS_DOCUMENTED: { description: 'Incidents of which it is known whether help was called.' },
    CALLS_MADE: { description: 'Incidents for which help was called, by any path.' },
    CALLS_TIMED: { description: 'Calls of which both the first sign and the call have their time.' },
    CALLS_WITHIN_60_SECONDS: { description: 'Calls made within a minute of the first sign.' },
    CALL_ITEMS_GIVEN: { description: 'Items of the checklist that callers gave, of eight for each call.' },
    CALLS_JUDGED: { description: 'Calls of which it is known whether they were founded.' },
    CALLS_UNFOUNDED: { description: 'Calls that turned out to be unfounded.' },
  },
});
