/** Months without a published figure after which a hub is taken for an archive: a year is published within the next, or the one after. */
const LIVING = 36;

/**
 * Where a forecast begins if nobody says as of when: the present month, for everybody and every area, because a month in which nothing
 * happened tells something too. Of an archive it is the month after the newest of which figures tell of events; what nobody collects is not none.
 */
export function defaultOrigin(present: number, newestPublished: number | null): number {
  if (newestPublished === null || present - newestPublished <= LIVING) return present;
  return newestPublished + 1;
}
