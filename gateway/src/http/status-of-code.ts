import type { ErrorCode } from '@hub/shared/errors/error-code';

/** HTTP status of an answer that holds no data at all, by the code of its first error. */
export const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  CURSOR_EXPIRED: 410,
  PURPOSE_REQUIRED: 403,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  OPERATION_NOT_REGISTERED: 403,
  BAD_REQUEST: 400,
  REQUEST_TOO_LARGE: 413,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  REQUEST_TIMEOUT: 504,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};
