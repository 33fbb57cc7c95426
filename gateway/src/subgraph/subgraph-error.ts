import { ERROR_CODES, type ErrorCode } from '@hub/shared/errors/error-code';
import type { GraphQLFormattedError } from 'graphql';

/** Refusals a subgraph words for the caller. */
const WORDED_BY_SUBGRAPH: ReadonlySet<string> = new Set<ErrorCode>([
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'PURPOSE_REQUIRED',
  'QUERY_TOO_COSTLY',
]);

/** Refusals that mean the same wherever they come from: the hub's own words are used. */
const WORDED_BY_HUB: ReadonlySet<string> = new Set<ErrorCode>([
  'RATE_LIMITED',
  'REQUEST_TIMEOUT',
  'SERVICE_UNAVAILABLE',
]);

/**
 * What is kept of an error a subgraph answered with. A subgraph that does not know the viewer or does not understand the document has
 * a quarrel with the gateway, not with the caller, so that is a fault like any other.
 */
export function subgraphError({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(extensions?.['code']);
  const kept = path ? { path } : {};
  if (WORDED_BY_SUBGRAPH.has(code)) return { message, ...kept, extensions: { code } };
  if (WORDED_BY_HUB.has(code)) return { message: ERROR_CODES[code as ErrorCode], ...kept, extensions: { code } };
  return { message: ERROR_CODES.INTERNAL_SERVER_ERROR, ...kept, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
