import { statusForCaller } from './status-for-caller.js';

describe('The status of an answer without data', () => {
  it.each([
    undefined,
    '*/*',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
  ])('tells a mistake to a caller that accepts %s', (accept) => {
    expect(statusForCaller('GRAPHQL_VALIDATION_FAILED', accept)).toBe(400);
  });

  it('is 200 for a mistake when the caller names the older media type alone', () => {
    expect(statusForCaller('GRAPHQL_PARSE_FAILED', 'application/json')).toBe(200);
    expect(statusForCaller('BAD_USER_INPUT', 'application/json; charset=utf-8, multipart/mixed')).toBe(200);
  });

  it.each([
    ['FORBIDDEN', 403],
    ['PURPOSE_REQUIRED', 403],
    ['QUERY_TOO_COSTLY', 400],
    ['INTERNAL_SERVER_ERROR', 500],
  ] as const)('is never 200 for %s', (code, status) => {
    expect(statusForCaller(code, 'application/json')).toBe(status);
  });
});
