import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { Viewer } from '@hub/shared/viewer/viewer';
import express, { type RequestHandler, type Router } from 'express';
import type { IdentifyViewer } from '../identity/identify-viewer.js';
import type { VerifyAccessToken } from '../identity/verify-access-token.js';
import type { HubContext } from '../operation/hub-context.js';
import type { RegisteredOperations } from '../operation/registered/registered-operations.js';
import { ViewerRequest } from '../operation/viewer-request.js';
import { authenticate } from './authenticate.js';
import { exchangeOf } from './exchange.js';
import { languageOf } from './language-of.js';
import { limitRate } from './limit-rate.js';
import { onlyRegistered } from './only-registered.js';
import { readBody } from './read-body.js';
import { sendError } from './send-error.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<HubContext>;
  readonly verifyAccessToken: VerifyAccessToken;
  readonly identifyViewer: IdentifyViewer;
  readonly signViewer: (viewer: Viewer) => Promise<string>;
  readonly requestsPerMinute: number;
  readonly operations: RegisteredOperations;
  readonly systemsAsk: 'registered' | 'anything';
}

/** The only way to the graph: who is asking, and how often, then the body and whether that account may send it, then GraphQL. */
export function graphqlRoute(options: GraphqlRouteOptions): Router {
  const { apollo, verifyAccessToken, identifyViewer, signViewer, requestsPerMinute } = options;
  const { operations, systemsAsk } = options;
  return express
    .Router()
    .use(authenticate(verifyAccessToken, identifyViewer))
    .use(limitRate(requestsPerMinute))
    .use(onlyGetAndPost)
    .use(readBody())
    .use(systemsAsk === 'registered' ? onlyRegistered(operations) : anyOperation)
    .use(
      expressMiddleware(apollo, {
        context: async ({ req, res }) => {
          const exchange = exchangeOf(res);
          if (!exchange.identity) throw new Error('A request reached GraphQL without a viewer.');
          const stated = { purpose: null, justification: null, language: languageOf(req) };
          const viewer = { ...exchange.identity, ...stated, requestId: exchange.id };
          const asker = new ViewerRequest(viewer, exchange.signal, exchange.log, signViewer);
          exchange.facts = asker.facts;
          return { asker };
        },
      }),
    );
}

const anyOperation: RequestHandler = (_request, _response, next) => next();

const onlyGetAndPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' || request.method === 'GET') return next();
  response.setHeader('allow', 'GET, POST');
  sendError(response, 'BAD_REQUEST', 405);
};
