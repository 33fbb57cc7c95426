import type { RequestListener } from 'node:http';
import express, { type Router } from 'express';

/** Serves the addresses of files below wherever it is mounted. They need no access token: the address itself is the right. */
export const fileRoutes = (requests: RequestListener): Router => express.Router().use(requests);
