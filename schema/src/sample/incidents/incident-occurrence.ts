import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { TimePrecision } from '@hub/incidents/incident/time-precision.enum';
import { parisTime } from '../paris-time.js';
import { Random } from '../random.js';
import type { IncidentSlot } from './incident-plan.js';

/** When an incident happened, exactly or between which instants. */
export interface Occurrence {
  readonly from: Date;
  readonly to: Date;
  readonly precision: TimePrecision;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Hour of the shop's day at which a robbery begins: after opening, and towards the evening. */
const HOURS_OF_TRADE = { 9: 4, 10: 14, 11: 16, 12: 10, 13: 5, 14: 8, 15: 10, 16: 11, 17: 12, 18: 12, 19: 4 };

function dayOfTrade({ year, month }: IncidentSlot, random: Random): number {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // Neither 1 January nor 31 December: shops are shut, and no night of the sample lies in two years.
  const day = random.integer(month === 1 ? 2 : 1, month === 12 ? 30 : lastDay);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  // Shut on Sundays, and many on Mondays; outside December, what falls on such a day is most often of another day.
  if (weekday === 0 || (weekday === 1 && random.chance(0.5))) return Math.min(Math.max(day + 2, 2), lastDay - 1);
  return day;
}

function byDay(slot: IncidentSlot, random: Random): Occurrence {
  const minutes = Number(random.weighted(HOURS_OF_TRADE)) * 60 + random.integer(0, 59);
  const from = parisTime(slot.year, slot.month, dayOfTrade(slot, random), minutes);
  if (random.chance(0.12)) {
    const hour = new Date(from.getTime() - (from.getTime() % HOUR));
    return { from: hour, to: new Date(hour.getTime() + HOUR), precision: TimePrecision.HOUR };
  }
  const to = new Date(from.getTime() + random.integer(2, 11) * MINUTE);
  return { from, to, precision: TimePrecision.MINUTE };
}

/** Between closing time and the next morning's discovery, unless an alarm gave the minute. */
function byNight(slot: IncidentSlot, random: Random): Occurrence {
  const day = dayOfTrade(slot, random);
  if (random.chance(0.4)) {
    const from = parisTime(slot.year, slot.month, day, random.integer(60, 5 * 60 + 30));
    return { from, to: new Date(from.getTime() + random.integer(3, 25) * MINUTE), precision: TimePrecision.MINUTE };
  }
  const from = parisTime(slot.year, slot.month, day, 19 * 60 + random.integer(0, 60));
  const to = parisTime(slot.year, slot.month, day, 32 * 60 + random.integer(0, 120));
  return { from, to, precision: TimePrecision.INTERVAL };
}

function byHalfDay(slot: IncidentSlot, random: Random): Occurrence {
  const noon = random.chance(0.4) ? 0 : 12 * 60;
  const day = dayOfTrade(slot, random);
  const [from, to] = [noon, noon + 12 * 60].map((minutes) => parisTime(slot.year, slot.month, day, minutes));
  return { from: from as Date, to: to as Date, precision: TimePrecision.HALF_DAY };
}

function byWholeDay(slot: IncidentSlot, random: Random): Occurrence {
  const from = parisTime(slot.year, slot.month, dayOfTrade(slot, random), 0);
  return { from, to: new Date(from.getTime() + DAY), precision: TimePrecision.DAY };
}

type Teller = (slot: IncidentSlot, random: Random) => Occurrence;

/** Kinds that do not happen in front of the till. */
const TELLERS: Readonly<Partial<Record<IncidentCategory, Teller>>> = {
  [IncidentCategory.BURGLARY]: byNight,
  [IncidentCategory.SAFE_ATTACK]: byNight,
  [IncidentCategory.RAM_RAID]: byNight,
  [IncidentCategory.SHOPLIFTING]: byHalfDay,
  [IncidentCategory.DISTRACTION_THEFT]: byHalfDay,
  [IncidentCategory.FRAUD]: byWholeDay,
  [IncidentCategory.PARCEL_THEFT]: byWholeDay,
};

/** When the incident of a slot happened: always within its month. */
export function sampleOccurrence(slot: IncidentSlot): Occurrence {
  return (TELLERS[slot.category] ?? byDay)(slot, new Random(`occurrence.${slot.name}`));
}
