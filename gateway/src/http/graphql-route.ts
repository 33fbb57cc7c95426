import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { Viewer } from '@hub/shared/viewer/viewer';
import express, { type RequestHandler, type Router } from 'express';
import type { IdentifyViewer } from '../identity/identify-viewer.js';
import type { VerifyAccessToken } from '../identity/verify-access-token.js';
import type { HubContext } from '../operation/hub-context.js';
import { ViewerRequest } from '../operation/viewer-request.js';
import { authenticate } from './authenticate.js';
import { exchangeOf } from './exchange.js';
import { limitRate } from './limit-rate.js';
import { sendError } from './send-error.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<HubContext>;
  readonly verifyAccessToken: VerifyAccessToken;
  readonly identifyViewer: IdentifyViewer;
  readonly signViewer: (viewer: Viewer) => Promise<string>;
  /** Largest body, for instance `100kb`. */
  readonly bodyLimit: string;
  readonly requestsPerMinute: number;
}

/** The only way to the graph: who is asking, and how often, then the body, then GraphQL. */
export function graphqlRoute(options: GraphqlRouteOptions): Router {
  const { apollo, verifyAccessToken, identifyViewer, signViewer, bodyLimit, requestsPerMinute } = options;
  return (
    express
      .Router()
      .use(authenticate(verifyAccessToken, identifyViewer))
      .use(limitRate(requestsPerMinute))
      .use(onlyGetAndPost)
      // No compressed bodies: nothing that fits the limit needs it, and a small one can hide a large one.
      .use(express.json({ limit: bodyLimit, inflate: false, verify: onlyUtf8 }))
      .use(
        expressMiddleware(apollo, {
          context: async ({ res }) => {
            const exchange = exchangeOf(res);
            if (!exchange.identity) throw new Error('A request reached GraphQL without a viewer.');
            const viewer = { ...exchange.identity, purpose: null, justification: null, requestId: exchange.id };
            const asker = new ViewerRequest(viewer, exchange.signal, exchange.log, signViewer);
            exchange.facts = asker.facts;
            return { asker };
          },
        }),
      )
  );
}

/** JSON is UTF-8; in another encoding it could say to the hub what it did not say to whoever watches in between. */
function onlyUtf8(_request: IncomingMessage, _response: ServerResponse, _body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw Object.assign(new Error('The body is not UTF-8.'), { status: 415 });
}

const onlyGetAndPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' || request.method === 'GET') return next();
  response.setHeader('allow', 'GET, POST');
  sendError(response, 'BAD_REQUEST', 405);
};
