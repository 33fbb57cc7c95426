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

/** France and her overseas departments lie within it. */
const WORLD: Cell = { south: -90, west: -180, north: 90, east: 180 };

/** No cell is smaller than about a kilometre of latitude. */
const SMALLEST = 0.01;

/** A cell in which fewer member premises lie, or fewer firms were hit, could single out a shop (the rule of Insee, and that of lifted areas). */
const LEAST_PREMISES = 5;
const LEAST_FIRMS = 3;

interface Content {
  readonly events: readonly PlacedEvent[];
  readonly premises: readonly Point[];
}

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

function divide(cell: Cell, content: Content): HotSpot[] {
  if (!isSafe(content)) return [];
  const whole = [{ ...cell, events: content.events.length, premises: content.premises.length }];
  if ((cell.north - cell.south) / 2 < SMALLEST) return whole;
  const parts = quarters(cell).map((quarter) => ({
    quarter,
    content: {
      events: content.events.filter((event) => isWithin(quarter, event)),
      premises: content.premises.filter((place) => isWithin(quarter, place)),
    },
  }));
  const leftOut = parts.filter((part) => !isSafe(part.content)).flatMap((part) => part.content.events);
  // What is left out must not be told by subtraction: of fewer than three firms it may not be alone.
  const tells = leftOut.length > 0 && firmsIn(leftOut) < LEAST_FIRMS;
  const divided = tells ? [] : parts.flatMap((part) => divide(part.quarter, part.content));
  return divided.length > 0 ? divided : whole;
}

/**
 * Where events gather, on a grid that is finer where there are more shops: a cell is quartered as long as what is shown of the quarters,
 * and what is not, leaves nobody alone. What lies in no cell that can be shown is left out.
 */
export function hotSpotsOf(events: readonly PlacedEvent[], premises: readonly Point[]): HotSpot[] {
  return divide(WORLD, { events, premises }).sort((one, other) => other.events - one.events);
}
