/** The closed list of error codes a caller can meet in `errors[].extensions.code`. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'Who is asking could not be established: sign in, then send the access token as a bearer token.',
  FORBIDDEN: 'This operation is not open to your role.',
  BAD_USER_INPUT: 'A value does not follow the rule of its field.',
  CURSOR_EXPIRED:
    'What went since this cursor was given is no longer kept: delete the copy, take it anew, and begin the list from nothing.',
  PURPOSE_REQUIRED:
    'Personal data is read for a stated purpose that is one of your role: send the header hub-purpose (and hub-justification), or extensions.purpose.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'Name one of the operations of the document.',
  OPERATION_NOT_REGISTERED:
    'A connected system sends only the operations registered for it, by their text or by the SHA-256 of it.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  REQUEST_TOO_LARGE: 'The request body is larger than the hub accepts.',
  QUERY_TOO_COSTLY: 'The operation asks for more than one request may: ask for less, or page.',
  RATE_LIMITED: 'Too many requests: wait and try again.',
  REQUEST_TIMEOUT: 'The hub could not answer in time: ask for less, or try again.',
  SERVICE_UNAVAILABLE: 'A part of the hub cannot be reached for now: try again.',
  INTERNAL_SERVER_ERROR: 'Something went wrong in the hub. Quote the correlation id when you report it.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
