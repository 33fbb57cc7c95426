import type { ErrorRequestHandler } from 'express';
import { describeFault } from './describe-fault.js';
import { exchangeOf } from './exchange.js';
import { sendError } from './send-error.js';

/** Answers what went wrong outside GraphQL: a body that is too large, no JSON, in an unknown encoding, or a fault of the hub. */
export const handleFailure: ErrorRequestHandler = (failure, _request, response, _next) => {
  const { type, status } = failure as { type?: string; status?: number };
  if (response.headersSent) return void response.destroy();
  if (type === 'entity.too.large') return sendError(response, 'REQUEST_TOO_LARGE');
  if (status && status >= 400 && status < 500) return sendError(response, 'BAD_REQUEST', status);
  exchangeOf(response)?.log.error({ fault: describeFault(failure) }, 'fault');
  sendError(response, 'INTERNAL_SERVER_ERROR');
};
