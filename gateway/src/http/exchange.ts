import type { Identity } from '@hub/shared/viewer/door-keeper';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { OperationFacts } from '../operation/viewer-request.js';

/** One HTTP request and its answer, as the steps that serve it pass it on. */
export interface Exchange {
  readonly id: string;
  readonly log: Logger;
  /** Aborted when time is up or the caller is gone. */
  readonly signal: AbortSignal;
  /** Whom the access token was made for, and which member that is: known once it has been accepted. */
  subject?: string;
  identity?: Identity;
  /** Why the access token or the operation was not accepted, in a word for the log. */
  refusal?: string;
  facts?: OperationFacts;
}

/** The exchange that `beginExchange` opened for this response. */
export function exchangeOf(response: Response): Exchange {
  return response.locals['exchange'] as Exchange;
}
