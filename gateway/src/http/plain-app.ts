import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { beginExchange } from './begin-exchange.js';

/** An application that serves nothing yet: every answer it will give carries the headers that keep browsers in check. */
export function plainApp(log: Logger, requestTimeoutMs: number): Express {
  const app = express();
  // A tag of an answer tells whether it has changed, and with GET would let it be kept.
  app.set('etag', false);
  app.set('query parser', false);
  app.use(beginExchange(log, requestTimeoutMs));
  app.use(
    helmet({
      xFrameOptions: { action: 'deny' },
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
    }),
  );
  return app;
}
