const KILOBYTE = 1024;

/** Largest bodies, in bytes. */
export const BODY_LIMITS = {
  /** Of any request: what fits is one request, counted against a member's share of a minute. */
  request: 100 * KILOBYTE,
  /** Of an import, which brings a thousand records, and of a declaration of all that a shop held. It counts as the requests it could have been. */
  import: 4 * KILOBYTE * KILOBYTE,
} as const;
