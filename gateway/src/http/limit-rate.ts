import type { RequestHandler } from 'express';
import { allowance } from '../allowance.js';
import { BODY_LIMITS } from './body-limits.js';
import { exchangeOf } from './exchange.js';
import { sendError } from './send-error.js';

/** As many requests as would have brought the same. */
const weightOf = (length: string | undefined): number =>
  Math.max(1, Math.ceil(Number(length ?? 0) / BODY_LIMITS.request));

/**
 * Lets every member ask so often within a minute, each counted by itself in this process: one that asks without a pause is told when to
 * come back, and the others notice nothing of it.
 */
export function limitRate(requestsPerMinute: number): RequestHandler {
  const take = allowance(requestsPerMinute, 60);
  return async (request, response, next) => {
    const exchange = exchangeOf(response);
    if (!exchange.identity) throw new Error('A request was counted before it was known whose it is.');
    const weight = weightOf(request.headers['content-length']);
    const seconds = await take(exchange.identity.memberId, weight, exchange.signal);
    if (seconds === undefined) return next();
    response.setHeader('retry-after', seconds);
    exchange.refusal = 'too many requests';
    sendError(response, 'RATE_LIMITED');
  };
}
