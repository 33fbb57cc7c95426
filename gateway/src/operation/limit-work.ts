import type { HeaderMap } from '@apollo/server';
import { HubError } from '@hub/shared/errors/hub.error';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Charges an organisation for an operation. Throws when it has had what there is for the time being, and says in the headers when there is more. */
export type LimitWork = (viewer: Viewer, price: number, headers: HeaderMap) => Promise<void>;

/** Short enough that an organisation which spends all of it at once does not keep the hub busy for long. */
const WINDOW_SECONDS = 10;

/**
 * Gives every organisation so much of the hub's work, counted by itself in this process and before any subgraph is asked: one that asks for the
 * most there is without a pause is told when to come back, and the others go on. An operation that alone is worth more than a window is let
 * through in one of its own.
 */
export function workLimiter(recordsPerMinute: number): LimitWork {
  const points = Math.max(1, Math.floor((recordsPerMinute * WINDOW_SECONDS) / 60));
  const limiter = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return async ({ organisationId }, price, headers) => {
    try {
      await limiter.consume(organisationId, Math.min(price, points));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      headers.set('retry-after', String(Math.ceil(refused.msBeforeNext / 1_000)));
      throw new HubError('RATE_LIMITED');
    }
  };
}
