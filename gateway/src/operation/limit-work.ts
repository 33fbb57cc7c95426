import type { HeaderMap } from '@apollo/server';
import { HubError } from '@hub/shared/errors/hub.error';
import { allowance } from '../allowance.js';
import { shareOf } from './share-of.js';
import type { ViewerRequest } from './viewer-request.js';

/** Charges an organisation for an operation. Throws when it has had its share for the time being, and says in the headers when there is more. */
export type LimitWork = (asker: ViewerRequest, price: number, headers: HeaderMap) => Promise<void>;

/** Short enough that an organisation which spends all of it at once does not keep the hub busy for long. */
const WINDOW_SECONDS = 10;

const SHARE_USED = {
  en: 'Your organisation has been given what it may read for now: wait and try again.',
  fr: 'Votre organisation a reçu tout ce qu’elle peut lire pour l’instant : attendez, puis réessayez.',
} as const;

/**
 * Gives every organisation so much of the hub's work, counted by itself in this process and before any subgraph is asked: one that asks for the
 * most there is without a pause is told when to come back, and the others go on. An operation that alone is worth more than a window is let
 * through in one of its own.
 */
export function workLimiter(recordsPerMinute: number): LimitWork {
  const points = Math.max(1, Math.floor((recordsPerMinute * WINDOW_SECONDS) / 60));
  const take = allowance(points, WINDOW_SECONDS);
  return async ({ viewer, signal }, price, headers) => {
    const seconds = await take(shareOf(viewer), Math.min(price, points), signal);
    if (seconds === undefined) return;
    headers.set('retry-after', String(seconds));
    throw new HubError('RATE_LIMITED', SHARE_USED);
  };
}
