import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { exchangeOf } from './exchange.js';
import { sendError } from './send-error.js';

/**
 * Lets every member ask so often within a minute, each counted by itself in this process: one that asks without a pause is told when to
 * come back, and the others notice nothing of it.
 */
export function limitRate(requestsPerMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  return async (_request, response, next) => {
    const exchange = exchangeOf(response);
    if (!exchange.identity) throw new Error('A request was counted before it was known whose it is.');
    try {
      await limiter.consume(exchange.identity.memberId);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      response.setHeader('retry-after', Math.ceil(refused.msBeforeNext / 1_000));
      exchange.refusal = 'too many requests';
      return sendError(response, 'RATE_LIMITED');
    }
    next();
  };
}
