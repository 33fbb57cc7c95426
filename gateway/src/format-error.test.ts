import { ERROR_CODES } from '@hub/shared/errors/error-code';
import { HubError } from '@hub/shared/errors/hub.error';
import { GraphQLError } from 'graphql';
import { formatError } from './format-error.js';
import { wordsOfError } from './words-of-error.js';

const INTERNAL = { message: ERROR_CODES.INTERNAL_SERVER_ERROR.en, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
const format = (error: GraphQLError) => formatError(error.toJSON(), error);

describe('What a caller learns from an error', () => {
  it('is the code and the words, when they were meant for callers', () => {
    expect(
      format(new HubError('BAD_USER_INPUT', { en: 'The page is too long.', fr: 'La page est trop longue.' })),
    ).toEqual({
      message: 'The page is too long.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is kept in each language, where the words are the hub’s own', () => {
    const refusal = new HubError('RATE_LIMITED');
    const wrapped = new GraphQLError('wrapped', { originalError: refusal });
    for (const error of [refusal, wrapped]) expect(wordsOfError.get(format(error))).toEqual(ERROR_CODES.RATE_LIMITED);
    expect(wordsOfError.get(format(new GraphQLError('relation "incident" does not exist')))).toEqual(
      ERROR_CODES.INTERNAL_SERVER_ERROR,
    );
    const worded = new GraphQLError('Cet incident n’existe pas.', { extensions: { code: 'BAD_USER_INPUT' } });
    expect(wordsOfError.get(format(worded))).toBeUndefined();
  });

  it.each([
    ['without a code', undefined],
    ['with a code that is not on the list', { code: '23505' }],
    ['with a code that is no text', { code: { toString: 'FORBIDDEN' } }],
    ['with the name of what every object inherits', { code: 'constructor' }],
    ['of the inside', { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x'] }],
  ])('is only that there was one, when it comes %s', (_how, extensions) => {
    expect(format(new GraphQLError('relation "incident" does not exist', { extensions }))).toEqual(INTERNAL);
  });

  it('holds no other extension than the code', () => {
    const extensions = { code: 'FORBIDDEN', serviceName: 'incidents', response: { url: 'http://db' }, stacktrace: [] };
    expect(format(new GraphQLError('No.', { extensions, path: ['a', 0] }))).toEqual({
      message: 'No.',
      path: ['a', 0],
      extensions: { code: 'FORBIDDEN' },
    });
  });

  it('holds no proposal of names, and no more words than anybody reads', () => {
    const suggested = new GraphQLError('Value "LO" does not exist. Did you mean the enum value "LOW"?', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(format(suggested).message).toBe('Value "LO" does not exist.');
    const endless = new GraphQLError('x'.repeat(10_000), { extensions: { code: 'BAD_USER_INPUT' } });
    expect(format(endless).message).toHaveLength(500);
    const place = 'x'.repeat(10_000);
    const refused = format(new HubError('BAD_USER_INPUT', { en: `${place} is long.`, fr: `${place} est long.` }));
    const words = Object.values(wordsOfError.get(refused) ?? {});
    expect([refused.message, ...words].map(({ length }) => length)).toEqual([500, 500, 500]);
  });

  it('is the refusal itself, when Apollo Server has wrapped it', () => {
    const wrapped = new GraphQLError('wrapped', {
      originalError: new HubError('QUERY_TOO_COSTLY', { en: 'Too deep.', fr: 'Trop profond.' }),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(format(wrapped)).toEqual({ message: 'Too deep.', extensions: { code: 'QUERY_TOO_COSTLY' } });
  });
});
