const HALF_DAY = 12 * 3_600_000;

/** Paris by the tz database of the runtime: its rules for summer time are not the hub's to keep. */
const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What a clock in Paris shows at an instant, as the instant at which a clock in Greenwich shows the same. */
function clockInParis(instant: number): number {
  const shown = Object.fromEntries(PARIS.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1_000) + 1_000) % 1_000);
}

const HOUR = 3_600_000;
const MOST_OFFSETS = 100_000;
const offsets = new Map<number, number>();

/** How far a clock in Paris is ahead. It is changed on the hour, and asked about the same hours by the thousand. */
function offset(instant: number): number {
  const hour = Math.floor(instant / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const ahead = clockInParis(hour * HOUR) - hour * HOUR;
  offsets.set(hour, ahead);
  return ahead;
}

/** The instant at which a clock in Paris shows this noon or midnight. Clocks are changed at two or three, so there is exactly one. */
function instantOf(clock: number): number {
  return clock - offset(clock - offset(clock));
}

/** The noon or midnight of Paris at or before an instant, as a clock shows it. */
function begunBy(instant: number): number {
  const clock = instant + offset(instant);
  return clock - (((clock % HALF_DAY) + HALF_DAY) % HALF_DAY);
}

/**
 * The half-days of Paris that hold an interval: from noon or midnight to noon or midnight. It is all that peers learn of when an event
 * happened. A half-day is 11, 12 or 13 hours long, as clocks are changed or not.
 */
export function halfDaysOf(from: Date, to: Date): { readonly from: Date; readonly to: Date } {
  const begin = begunBy(from.getTime());
  const last = begunBy(to.getTime());
  // An interval that ends at noon sharp does not reach into the afternoon; one that begins there does.
  const endsOnBoundary = last > begin && instantOf(last) === to.getTime();
  return {
    from: new Date(instantOf(begin)),
    to: new Date(instantOf(endsOnBoundary ? last : last + HALF_DAY)),
  };
}
