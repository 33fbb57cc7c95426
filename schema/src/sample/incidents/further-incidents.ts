import { apportion } from '../apportion.js';
import { INCIDENT_CALENDAR } from './incident-calendar.js';
import { type IncidentSlot, planYear } from './incident-plan.js';

/** How often the calendar is repeated: over 2008 to 2025. */
const REPETITIONS = 3;

/**
 * Incidents beyond those every loading holds, to measure the hub with: the calendar's shape over and over, six years after six years. One
 * year at a time, so that a million never stands in memory.
 */
export function* furtherIncidents(count: number, firstSerial: number): Generator<readonly IncidentSlot[]> {
  const years = Array.from({ length: REPETITIONS }, (_, repetition) =>
    INCIDENT_CALENDAR.map((year) => ({ ...year, year: year.year + repetition * INCIDENT_CALENDAR.length })),
  ).flat();
  const shares = apportion(
    count,
    years.map(({ events }) => events),
  );
  let serial = firstSerial;
  for (const [index, { year, events: usual, armedRobberies: usuallyArmed }] of years.entries()) {
    const events = shares[index] as number;
    yield planYear({ year, events, armedRobberies: Math.round((events * usuallyArmed) / usual) }, serial, 'further');
    serial += events;
  }
}
