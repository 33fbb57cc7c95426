/** Within how many months of an event a clearance is counted: all that any figure knows of the time between the two. */
export const CLEARANCE_MONTHS = [3, 6, 9, 12] as const;
