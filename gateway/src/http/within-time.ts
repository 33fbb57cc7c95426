import { untilAborted } from './until-aborted.js';

/** The time of a piece of work was up. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/**
 * Gives work so much time, and less if nobody wants its result any more. The signal it is handed tells it to stop; whether it listens
 * or not, it is not waited for.
 */
export async function withinTime<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  wanted?: AbortSignal,
): Promise<T> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new OutOfTime()), milliseconds);
  const giveUp = () => ending.abort(wanted?.reason);
  if (wanted?.aborted) giveUp();
  wanted?.addEventListener('abort', giveUp, { once: true });
  try {
    return await untilAborted(work(ending.signal), ending.signal);
  } finally {
    clearTimeout(timer);
    wanted?.removeEventListener('abort', giveUp);
  }
}
