/** Things one declaration lists at most: what a whole shop holds in its cases and its safe. What cannot be listed can never be checked. */
export const MOST_THINGS = 500;
