/** Whoever acts in the access log where no member does. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
