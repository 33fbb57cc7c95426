import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { INCIDENT_CALENDAR } from './incident-calendar.js';
import { type IncidentSlot, planYear } from './incident-plan.js';
import { unsettledIncidents } from './unsettled-incidents.js';

/** The great robbery takes the place of the first event of its year that it could be. */
function withGreatRobbery(slots: readonly IncidentSlot[]): IncidentSlot[] {
  const place = slots.findIndex(
    ({ year, month, category, attempted, solvedCase }) =>
      year === 2008 &&
      month === 12 &&
      category === IncidentCategory.ARMED_ROBBERY &&
      !attempted &&
      solvedCase?.incidentsCleared === 1,
  );
  if (place < 0) throw new Error('There is no armed robbery of December 2008 to tell the great robbery as.');
  const slot = slots[place] as IncidentSlot;
  const great: IncidentSlot = {
    ...slot,
    name: 'incident.great-robbery',
    victim: 'firm.montaigne',
    tlp: 'TLP_GREEN',
    isGreatRobbery: true,
  };
  return slots.with(place, great);
}

/** The incidents every loading holds: those of the calendar, and some records in every other state. */
export function baseIncidents(): readonly IncidentSlot[] {
  let serial = 0;
  const slots = INCIDENT_CALENDAR.flatMap((year) => {
    const planned = planYear(year, serial);
    serial += planned.length;
    return planned;
  });
  return [...withGreatRobbery(slots), ...unsettledIncidents(serial)];
}
