/** How far apart in time incidents are compared at all, either way. */
export const LINKABLE_DAYS = 730;
