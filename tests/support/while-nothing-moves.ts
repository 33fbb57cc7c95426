import { isDeepStrictEqual } from 'node:util';

const MOST_TRIES = 6;

/**
 * Holds what is observed against what a relation says follows from it. Other tests write meanwhile: a relation that fails counts only when what
 * it started from is still the same afterwards, and is tried again when it is not.
 */
export async function whileNothingMoves<T>(
  observe: () => Promise<T>,
  relation: (observed: T) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await observe();
    const failure = await relation(before).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!failure) return;
    if (attempt === MOST_TRIES || isDeepStrictEqual(await observe(), before)) throw failure.error;
  }
}
