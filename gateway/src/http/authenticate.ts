import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestHandler } from 'express';
import type { IdentifyViewer } from '../identity/identify-viewer.js';
import type { VerifyAccessToken } from '../identity/verify-access-token.js';
import { describeFault } from './describe-fault.js';
import { exchangeOf } from './exchange.js';
import { sendError } from './send-error.js';
import { untilAborted } from './until-aborted.js';

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i;

/**
 * Lets through only those whose access token belongs to a member who may come in. Everybody else gets one and the same answer, whether
 * the token was missing, forged or expired, or the member unknown or suspended; the body of the request is not even read.
 */
export function authenticate(verifyAccessToken: VerifyAccessToken, identifyViewer: IdentifyViewer): RequestHandler {
  return async (request, response, next) => {
    const exchange = exchangeOf(response);
    const refuse = (refusal: string): void => {
      exchange.refusal = refusal;
      sendError(response, 'UNAUTHENTICATED');
    };

    // Of two headers a proxy in front may have checked the other one.
    const [authorization = '', ...others] = request.headersDistinct['authorization'] ?? [];
    const token = BEARER.exec(authorization)?.[1];
    if (!token || others.length > 0) return refuse('no bearer token');

    let subject: string;
    try {
      subject = await untilAborted(verifyAccessToken(token), exchange.signal);
    } catch (fault) {
      return refuse((fault as { code?: string }).code ?? (fault as Error).name);
    }

    exchange.subject = subject;
    try {
      exchange.identity = await untilAborted(identifyViewer(subject, exchange.id), exchange.signal);
    } catch (fault) {
      exchange.log.error({ fault: describeFault(fault) }, 'the member could not be looked up');
      const timeIsUp = fault instanceof HubError && fault.extensions['code'] === 'REQUEST_TIMEOUT';
      return sendError(response, timeIsUp ? 'REQUEST_TIMEOUT' : 'SERVICE_UNAVAILABLE');
    }
    if (!exchange.identity) return refuse('no active member');
    next();
  };
}
