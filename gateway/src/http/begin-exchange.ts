import { randomUUID } from 'node:crypto';
import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Exchange } from './exchange.js';

/** A caller may bring its own request id, as long as it cannot be mistaken for anything else in a log. */
const SANE_REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Paths that are named in the log; any other could hold what somebody typed. */
const NAMED_PATHS = /^\/(graphql|health|console|demo)\b/;

/** Opens an exchange for every request, sets its deadline, and writes its one line in the log when it ends. */
export function beginExchange(log: Logger, timeoutMs: number): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const brought = request.get('x-request-id');
    const id = brought && SANE_REQUEST_ID.test(brought) ? brought : randomUUID();
    const route = NAMED_PATHS.exec(request.path)?.[1] ?? (request.path === '/' ? 'console' : 'other');
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new HubError('REQUEST_TIMEOUT')), timeoutMs);
    const exchange: Exchange = { id, log: log.child({ requestId: id }), signal: deadline.signal };

    response.locals['exchange'] = exchange;
    response.setHeader('x-request-id', id);
    // Whatever the hub says is for one viewer; only the console's own files may be kept, and they say so themselves.
    response.setHeader('cache-control', 'no-store');
    response.once('close', () => {
      clearTimeout(timer);
      const complete = response.writableFinished;
      if (!complete) deadline.abort(new HubError('REQUEST_TIMEOUT'));
      exchange.log[route === 'graphql' ? 'info' : 'debug'](
        {
          route,
          method: request.method,
          status: response.statusCode,
          durationMs: Math.round(performance.now() - startedAt),
          ...(!complete && { callerGone: true }),
          ...(exchange.refusal && { refusal: exchange.refusal }),
          ...(exchange.identity && { role: exchange.identity.role }),
          ...(exchange.facts && { operation: exchange.facts }),
        },
        'request',
      );
    });
    next();
  };
}
