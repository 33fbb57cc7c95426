/** What the guards of the database raise, as SQLSTATE (class ZC is nobody else's). */
export const GUARD_CODES = {
  /** Somebody who wrote on a statement gave it a clearance. */
  secondPerson: 'ZC001',
  /** A statement was to be released without all its clearances. */
  notCleared: 'ZC002',
  /** A statement was to be released more widely than its label, or the label of an alert it is about. */
  tooWide: 'ZC003',
  /** A step the state machine does not know, or a change of what has been cleared. */
  noSuchStep: 'ZC004',
} as const;
