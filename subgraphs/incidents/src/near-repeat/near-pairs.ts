import { kilometresBetween, type Point } from '../linkage/kilometres-between.js';

/** No two points this many degrees of latitude apart are within a kilometre. */
const DEGREES_PER_KILOMETRE = 1 / 110;

/** Pairs of positions in a list, side by side in two lists of their own: they are walked through a thousand times. */
export interface Pairs {
  readonly ones: Int32Array;
  readonly others: Int32Array;
}

/** The pairs of places that lie within a distance of one another; a place hit twice is a pair. */
export function nearPairs(places: readonly Point[], kilometres: number): Pairs {
  const byLatitude = places
    .map((place, position) => ({ place, position }))
    .sort((one, other) => one.place.latitude - other.place.latitude);
  const reach = kilometres * DEGREES_PER_KILOMETRE;
  const ones: number[] = [];
  const others: number[] = [];
  for (const [rank, one] of byLatitude.entries())
    for (let next = rank + 1; next < byLatitude.length; next += 1) {
      const other = byLatitude[next] as (typeof byLatitude)[number];
      if (other.place.latitude - one.place.latitude > reach) break;
      if (kilometresBetween(one.place, other.place) > kilometres) continue;
      ones.push(one.position);
      others.push(other.position);
    }
  return { ones: Int32Array.from(ones), others: Int32Array.from(others) };
}
