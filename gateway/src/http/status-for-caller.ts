import type { ErrorCode } from '@hub/shared/errors/error-code';
import { STATUS_OF_CODE } from './status-of-code.js';

/** What is wrong with an operation itself, whoever sends it. */
const MISTAKES: ReadonlySet<ErrorCode> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

const NAMES_JSON = /\bapplication\/json\b/i;
const NAMES_GRAPHQL = /\bapplication\/graphql-response\+json\b/i;

/**
 * HTTP status of an answer that holds no data. A caller that names the older media type alone could not tell an answer of the hub from
 * one of something in between, so the GraphQL-over-HTTP specification has it read mistakes in the body, under 200. Refusals keep their
 * status: whoever watches the traffic counts them.
 */
export function statusForCaller(code: ErrorCode, accept: string | undefined): number {
  const olderOnly = accept !== undefined && NAMES_JSON.test(accept) && !NAMES_GRAPHQL.test(accept);
  return olderOnly && MISTAKES.has(code) ? 200 : STATUS_OF_CODE[code];
}
