import { ERROR_CODES, type ErrorCode } from '@hub/shared/errors/error-code';
import type { Response } from 'express';
import { languageOf } from './language-of.js';
import { STATUS_OF_CODE } from './status-of-code.js';

/** Answers in the shape of GraphQL before GraphQL is reached. The body depends on the code and the language alone: it is the same for every caller. */
export function sendError(response: Response, code: ErrorCode, status: number = STATUS_OF_CODE[code]): void {
  if (code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer');
  const message = ERROR_CODES[code][languageOf(response.req)];
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
