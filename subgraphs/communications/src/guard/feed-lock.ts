/**
 * One release at a time, and none while the feed is being read: places in the feed are then handed out in the order in which they become
 * visible, and a reader who goes on from the last place it saw misses none. PostgreSQL keeps the lock until the transaction ends.
 */
const KEY = `hashtext('communications.feed')`;

export const feedLock = {
  /** SQL expression: held by whoever gives a statement its place. */
  place: `pg_advisory_xact_lock(${KEY})`,
  /** SQL expression: held by whoever reads the feed; readers do not wait for one another. */
  read: `pg_advisory_xact_lock_shared(${KEY})`,
} as const;
