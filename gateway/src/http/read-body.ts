import type { IncomingMessage, ServerResponse } from 'node:http';
import express, { type RequestHandler } from 'express';
import { OPERATION_LIMITS } from '../operation/operation-limits.js';
import { BODY_LIMITS } from './body-limits.js';

/** The types of variables that are long by nature; where an operation is named by its id, its text does not say so. */
const LONG_BY_NATURE = [...Object.keys(OPERATION_LIMITS.longLists), 'sha256Hash'].map((word) => Buffer.from(word));

const refuse = (sentence: string, reason: { readonly status: number; readonly type?: string }): never => {
  throw Object.assign(new Error(sentence), reason);
};

/** Refuses a body before it is parsed. */
function admit(request: IncomingMessage, _response: ServerResponse, body: Buffer, encoding: string): void {
  // JSON is UTF-8; in another encoding it could say to the hub what it did not say to whoever watches in between.
  if (encoding !== 'utf-8') refuse('The body is not UTF-8.', { status: 415 });
  if (body.length <= BODY_LIMITS.request) return;
  // One that did not say how long it is has been counted as a short one.
  if (!request.headers['content-length'] || !LONG_BY_NATURE.some((word) => body.includes(word)))
    refuse('The body is too large.', { status: 413, type: 'entity.too.large' });
}

/** Reads a JSON body. No compressed ones: nothing that fits the limit needs it, and a small one can hide a large one. */
export function readBody(): RequestHandler {
  return express.json({ limit: BODY_LIMITS.import, inflate: false, verify: admit });
}
