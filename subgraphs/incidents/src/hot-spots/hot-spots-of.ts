import type { Point } from '../linkage/kilometres-between.js';

/** An event, by the place and the firm. */
export interface PlacedEvent extends Point {
  readonly firm: string;
}

/** A square of the grid, in degrees. */
export interface Cell {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export interface HotSpot extends Cell {
  readonly events: number;
  readonly premises: number;
}

/** How high the smallest cell is, in degrees: not quite a kilometre, and about as wide. A power of two, so that edges meet exactly. */
const SMALLEST = 1 / 128;

/** In France a degree of longitude is not much more than half as long as one of latitude. */
const WIDTH = 2;

/** A cell in which fewer member premises lie, or fewer firms were hit, could single out a shop (the rule of Insee, and that of lifted areas). */
const LEAST_PREMISES = 5;
const LEAST_FIRMS = 3;

/** What lies in a cell, or in none. */
interface Content {
  readonly events: readonly PlacedEvent[];
  readonly premises: readonly Point[];
}

const floorTo = (degrees: number, step: number): number => Math.floor(degrees / step) * step;

const rangeOf = (degrees: readonly number[]): [least: number, most: number] =>
  degrees.reduce(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [degrees[0] ?? 0, degrees[0] ?? 0],
  );

const isWithin = ({ south, west, north, east }: Cell, { latitude, longitude }: Point): boolean =>
  latitude >= south && latitude < north && longitude >= west && longitude < east;

const firmsIn = (events: readonly PlacedEvent[]): number => new Set(events.map(({ firm }) => firm)).size;

const isSafe = ({ events, premises }: Content): boolean =>
  premises.length >= LEAST_PREMISES && firmsIn(events) >= LEAST_FIRMS;

function quarters({ south, west, north, east }: Cell): Cell[] {
  const [middle, centre] = [(south + north) / 2, (west + east) / 2];
  return [
    { south, west, north: middle, east: centre },
    { south, west: centre, north: middle, east },
    { south: middle, west, north, east: centre },
    { south: middle, west: centre, north, east },
  ];
}

/** A cell with what lies in it, which may be shown. */
interface Shown extends Content {
  readonly cell: Cell;
}

const fullestFirst = (one: Content, other: Content): number => other.events.length - one.events.length;

/**
 * Of some cells that can be shown, those that can be beside what is left out: where that is too little by itself the emptiest is left out with
 * it, which by itself is enough.
 */
function besides(shown: readonly Shown[], leftOut: readonly Content[]): readonly Shown[] {
  const events = leftOut.flatMap((one) => one.events);
  const premises = leftOut.flatMap((one) => one.premises);
  return events.length === 0 || isSafe({ events, premises }) ? shown : shown.toSorted(fullestFirst).slice(0, -1);
}

/** The start of the grid: the smallest cell around everything that begins on a half of its own size, so that no edge tells where a shop is. */
function around(points: readonly Point[]): Cell {
  const [south, north] = rangeOf(points.map(({ latitude }) => latitude));
  const [west, east] = rangeOf(points.map(({ longitude }) => longitude));
  for (let height = SMALLEST; ; height *= 2) {
    const [bottom, left] = [floorTo(south, height / 2), floorTo(west, (height * WIDTH) / 2)];
    const cell = { south: bottom, west: left, north: bottom + height, east: left + height * WIDTH };
    if (north < cell.north && east < cell.east) return cell;
  }
}

function divide(cell: Cell, { events, premises }: Content): readonly Shown[] {
  if (!isSafe({ events, premises })) return [];
  const whole = [{ cell, events, premises }];
  if ((cell.north - cell.south) / 2 < SMALLEST) return whole;
  const parts = quarters(cell).map((quarter) => ({
    cell: quarter,
    events: events.filter((event) => isWithin(quarter, event)),
    premises: premises.filter((place) => isWithin(quarter, place)),
  }));
  const divided = besides(
    parts.flatMap((part) => divide(part.cell, part)),
    parts.filter((part) => !isSafe(part)),
  );
  return divided.length > 0 ? divided : whole;
}

/**
 * Where events gather, on a grid that is finer where there are more shops. What is shown is subtracted from what is known of a whole, the
 * area or any square above: so at each level what is left out of a square is by itself of as many firms and premises as what is shown.
 */
export function hotSpotsOf(events: readonly PlacedEvent[], premises: readonly Point[]): HotSpot[] {
  return divide(around([...events, ...premises]), { events, premises })
    .toSorted(fullestFirst)
    .map(({ cell, ...inside }) => ({
      ...cell,
      events: inside.events.length,
      premises: inside.premises.length,
    }));
}
