import { isDeepStrictEqual } from 'node:util';

/** More than there are gaps to wait for while somebody files a hundred incidents; what is really wrong is told at the second. */
const MOST_TRIES = 20;
/** What was there for a moment only, and gone again before it was looked at once more, is not there twice. */
const TIMES_STOOD_STILL = 2;

/**
 * Holds what is observed against what a relation says follows from it. Other tests write meanwhile: a relation that fails counts when what
 * it started from stood still around it twice, and else when it will not hold.
 */
export async function whileNothingMoves<T>(
  observe: () => Promise<T>,
  relation: (observed: T) => Promise<void>,
): Promise<void> {
  let before = await observe();
  let stoodStill = 0;
  for (let attempt = 1; ; attempt += 1) {
    const failure = await relation(before).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    const after = await observe();
    if (isDeepStrictEqual(after, before)) stoodStill += 1;
    if (stoodStill === TIMES_STOOD_STILL || attempt === MOST_TRIES) throw failure.error;
    before = after;
  }
}
