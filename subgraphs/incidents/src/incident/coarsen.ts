import { halfDaysOf } from './half-days-of.js';

/** When and where an event happened, exactly; the area as the organisations subgraph publishes it. */
export interface ExactOccurrence {
  readonly occurredFrom: Date;
  readonly occurredTo: Date;
  /** The area and everything that holds it, itself first. */
  readonly areaPath: readonly string[];
  /** The smallest area of the path that holds at least five member premises. */
  readonly liftedCode: string;
}

/** As much of it as every reader of the incident may know. */
export interface CoarseOccurrence {
  halfDayFrom: Date;
  halfDayTo: Date;
  liftedAreaCode: string;
  liftedAreaPath: string[];
}

/**
 * The shared part of when and where. It is computed when an incident is filed and stored beside the other shared values, so that no list,
 * order or filter of a peer ever touches the exact ones.
 */
export function coarsen({ occurredFrom, occurredTo, areaPath, liftedCode }: ExactOccurrence): CoarseOccurrence {
  const place = areaPath.indexOf(liftedCode);
  if (place < 0) throw new Error(`${liftedCode} does not hold the area ${areaPath[0]}`);
  const { from, to } = halfDaysOf(occurredFrom, occurredTo);
  return {
    halfDayFrom: from,
    halfDayTo: to,
    liftedAreaCode: liftedCode,
    liftedAreaPath: areaPath.slice(place),
  };
}
