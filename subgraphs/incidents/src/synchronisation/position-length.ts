/** One length for all places in the order of changes, so that no cursor is longer for what happens elsewhere. */
export const POSITION_LENGTH = 19;
