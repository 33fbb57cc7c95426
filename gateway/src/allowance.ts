import { setTimeout as pause } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Takes points of somebody's; gives the seconds after which there is more where there are not as many, and nothing where there are. */
export type TakePoints = (whose: string, taken: number, wanted: AbortSignal) => Promise<number | undefined>;

/** Sixteen callers that never pause are refused sixteen times a second, and not thousands of times. */
const HELD_BACK_MS = 1_000;

/**
 * Gives everybody so many points within a time, counted by itself in this process. Who has had them is told so at once; who then asks again
 * all the same is told so late: asking faster brings nothing, and refusing it costs the others nothing.
 */
export function allowance(points: number, seconds: number): TakePoints {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (whose, taken, wanted) => {
    try {
      await limiter.consume(whose, taken);
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const { consumedPoints, msBeforeNext } = refused;
      const wasTold = consumedPoints - taken > points;
      const heldBackMs = wasTold ? Math.min(HELD_BACK_MS, msBeforeNext) : 0;
      // Whoever has gone meanwhile is answered by nobody.
      if (heldBackMs > 0) await pause(heldBackMs, undefined, { signal: wanted }).catch(() => {});
      return Math.max(1, Math.ceil((msBeforeNext - heldBackMs) / 1_000));
    }
  };
}
