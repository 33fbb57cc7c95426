import { ERROR_CODES } from './error-code.js';

/** Codes whose message was written for callers; the message of any other error may hold SQL, paths or stacks. */
const CODES_FOR_CALLERS: ReadonlySet<string> = new Set(
  Object.keys(ERROR_CODES).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
);

/** Whether an error's own message may reach the caller. */
export function isCallerError(error: { extensions?: Record<string, unknown> | undefined }): boolean {
  return typeof error.extensions?.['code'] === 'string' && CODES_FOR_CALLERS.has(error.extensions['code']);
}
